import type { Workspace } from '../../gate/findWorkspaces.ts';
import { findDependants } from './findDependants.ts';

const workspace = (
  name: string,
  dependencies: string[],
  devDependencies: string[] = [],
): Workspace => ({
  name,
  folder: `services/${name}`,
  scripts: {},
  dependencies,
  devDependencies,
  role: undefined,
});
const WORKSPACES = [
  workspace('kit', []),
  workspace('contracts', ['kit']),
  workspace('products', ['contracts', 'zod'], ['testing']),
  workspace('testing', ['kit']),
  workspace('alone', []),
];
const affected = (kind: 'run time' | 'all', ...names: string[]) =>
  [
    ...findDependants(
      WORKSPACES,
      names.map(name => `services/${name}`),
      kind,
    ),
  ].sort();

it('follows dependencies over several workspaces', () => {
  expect(affected('run time', 'kit')).toEqual([
    'services/contracts',
    'services/kit',
    'services/products',
    'services/testing',
  ]);
});

it('follows those of tests only when asked', () => {
  expect(affected('run time', 'testing')).toEqual(['services/testing']);
  expect(affected('all', 'testing')).toEqual([
    'services/products',
    'services/testing',
  ]);
});

it('affects nothing without a change', () => {
  expect(affected('all')).toEqual([]);
});
