import { resolve } from 'node:path';
import { findAffected } from './findAffected.ts';
import { readRepository } from './Repository.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const repository = await readRepository(root);
const affected = (...files: string[]) => findAffected(repository, files);
const ALL = ['customers', 'portal', 'products', 'shopping', 'storefront'];

it('reads the services of gitops/apps with their workspaces', () => {
  expect(repository.services.map(({ name }) => name)).toEqual(ALL);
  expect(repository.environments).toEqual(['nonprod', 'production']);
});

it.each([
  ['yarn.lock', ALL],
  ['tsconfig.node.json', ALL],
  ['some-new-file', ALL],
  ['services/Dockerfile', ['customers', 'products', 'shopping', 'storefront']],
  ['packages/backend/Dockerfile', ['portal']],
  ['services/contracts/src/index.ts', ALL.filter(name => name !== 'portal')],
  ['services/kit-testing/src/index.ts', []],
  ['plugins/overview/src/index.ts', ['portal']],
  ['knip.json', []],
  ['terraform/README.md', []],
])('%s changes the images %j', (file, images) => {
  expect(affected(file).images).toEqual(images);
});

it('tests what only the tests depend on', () => {
  const { services, images } = affected('services/kit-testing/src/index.ts');
  expect(services).toContain('products');
  expect(images).toEqual([]);
});

it('an API document is part of its service and of the portal’s catalog', () => {
  expect(affected('services/products/openapi.json').images).toEqual([
    'portal',
    'products',
  ]);
});

it('a change of the base of releases is no release', () => {
  const release = 'gitops/apps/products/releases/dev.yaml';
  expect(affected(release).isReleaseOnly).toBe(true);
  expect(affected(release, 'docs/gitops.md').isReleaseOnly).toBe(false);
  expect(affected().isReleaseOnly).toBe(false);
});
