import { resolve } from 'node:path';
import { findWorkspaces } from '../workspaces.ts';
import {
  formatCommands,
  lintCommands,
  typeCommands,
} from './staticCommands.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const workspaces = await findWorkspaces(root);

test('every workspace is linted, by ESLint or by Backstage', () => {
  const [own, portal] = lintCommands(workspaces);
  for (const { folder, role } of workspaces) {
    expect([folder, own?.command.includes(folder)]).toEqual([
      folder,
      role === undefined,
    ]);
  }
  expect(portal?.command).toEqual(['yarn', 'backstage-cli', 'repo', 'lint']);
});

test('an option goes to both linters, a path to ESLint alone', () => {
  const withOption = lintCommands(workspaces, ['--fix']);
  expect(withOption.map(({ command }) => command.includes('--fix'))).toEqual([
    true,
    true,
  ]);
  const withPath = lintCommands(workspaces, ['--fix', 'services/kit']);
  expect(withPath.map(({ command }) => command.slice(-2))).toEqual([
    ['--fix', 'services/kit'],
  ]);
});

test('a workspace that generates types is checked by its own script', () => {
  const kit = {
    name: '@comptoir/kit',
    folder: 'services/kit',
    scripts: {},
    role: undefined,
  };
  const commandOf = (scripts: Record<string, string>) =>
    typeCommands(root, [{ ...kit, scripts }]).find(
      ({ name }) => name === 'tsc services/kit',
    )?.command;
  expect(commandOf({})).toEqual(['yarn', 'run', '-T', 'tsc', '-p', '.']);
  expect(commandOf({ typecheck: 'generate && tsc' })).toEqual([
    'yarn',
    'typecheck',
  ]);
});

test('everything is formatted unless paths are named', () => {
  expect(formatCommands('--check')[0]?.command.at(-1)).toBe('.');
  expect(formatCommands('--write', ['docs'])[0]?.command.at(-1)).toBe('docs');
});
