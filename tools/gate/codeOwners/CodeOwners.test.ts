import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readCatalog } from '../catalog/readCatalog.ts';
import { CodeOwners } from './CodeOwners.ts';

const root = resolve(import.meta.dirname, '..', '..', '..');
const codeOwners = new CodeOwners(
  readFileSync(join(root, 'CODEOWNERS'), 'utf8'),
);
const PREFIX = '@comptoir/';

/** The required reviewers of a file by section, as `Section: team, team`. */
const reviewersOf = (file: string, owners = codeOwners) =>
  owners
    .linesFor(file)
    .map(
      ({ section, line }) =>
        `${section}: ${line.owners.map(one => one.replace(PREFIX, '')).join(', ')}`,
    );

const SHOP = 'Code: team-shop';
const PLATFORM = 'Code: team-platform';
const PRODUCTION = 'Production: team-platform';

/** Files and their required reviewers. */
const MATRIX: [string, string[]][] = [
  ['gitops/apps/products/releases/production.yaml', [PRODUCTION, SHOP]],
  ['gitops/apps/products/envs/production.yaml', [PRODUCTION, SHOP]],
  ['gitops/apps/products/secrets/production.yaml', [PRODUCTION, SHOP]],
  ['gitops/apps/portal/releases/production.yaml', [PRODUCTION, PLATFORM]],
  ['gitops/apps/products/releases/staging.yaml', [SHOP]],
  ['gitops/apps/products/releases/dev.yaml', [SHOP]],
  ['gitops/apps/products/values.yaml', [SHOP]],
  ['gitops/apps/portal/values.yaml', [PLATFORM]],
  ['gitops/bootstrap/templates/projects.yaml', [PRODUCTION, PLATFORM]],
  ['gitops/charts/service/templates/route.yaml', [PRODUCTION, PLATFORM]],
  ['gitops/clusters/production.yaml', [PRODUCTION, PLATFORM]],
  ['gitops/clusters/nonprod.yaml', [PRODUCTION, PLATFORM]],
  ['gitops/policies/templates/images.yaml', [PRODUCTION, PLATFORM]],
  ['gitops/freeze.yaml', [PRODUCTION, PLATFORM]],
  ['gitops/golden/network.md', ['Code: team-shop, team-platform']],
  ['terraform/envs/production/main.tf', [PRODUCTION, PLATFORM]],
  ['terraform/envs/nonprod/main.tf', [PLATFORM]],
  ['terraform/modules/eks/cluster.tf', [PRODUCTION, PLATFORM]],
  ['services/kit/src/index.ts', [SHOP]],
  ['services/customers/src/main.ts', [SHOP]],
  ['services/products/src/main.ts', [SHOP]],
  ['services/shopping/src/main.ts', [SHOP]],
  ['services/storefront/src/main.ts', [SHOP]],
  ['plugins/readiness/README.md', [PLATFORM]],
  ['packages/backend/src/index.ts', [PLATFORM]],
  ['.gitlab-ci.yml', [PLATFORM]],
  ['README.md', [PLATFORM]],
  ['CODEOWNERS', [PRODUCTION, PLATFORM]],
];

test.each(MATRIX)('%s is reviewed by %j', (file, reviewers) => {
  expect(reviewersOf(file)).toEqual(reviewers);
});

test('each line applies to a file above', () => {
  const used = MATRIX.flatMap(([file]) =>
    codeOwners.linesFor(file).map(({ line }) => line),
  );
  const unused = [...codeOwners.sections.values()]
    .flat()
    .filter(line => !used.includes(line));
  expect(unused).toEqual([]);
});

test('each owner is a group of the catalog', () => {
  const groups = readCatalog(root)
    .filter(({ kind }) => kind === 'Group')
    .map(({ metadata }) => PREFIX + metadata.name);
  expect(groups).toEqual(expect.arrayContaining(codeOwners.owners));
});

test('each application of gitops is reviewed by its team', () => {
  const Values = z.looseObject({ team: z.string() });
  for (const file of globSync('gitops/apps/*/values.yaml', { cwd: root })) {
    const { team } = Values.parse(
      parse(readFileSync(join(root, file), 'utf8')),
    );
    expect([file, ...reviewersOf(file)]).toEqual([file, `Code: ${team}`]);
  }
});

test('the line that the portal adds for a new service is one of the code', () => {
  expect([...codeOwners.sections.keys()].at(-1)).toBe('Code');
});

test.each([
  ['a later line', '* @a\n/x/ @b', 'x/y.ts', ['codeowners: @b']],
  ['a folder at any depth', 'x/ @a', 'deep/x/y.ts', ['codeowners: @a']],
  ['a star within one name', '/x/*.ts @a', 'x/deep/y.ts', []],
  [
    'each section',
    '* @a\n[One][2] @b\n/x/\n^[Two]\n* @c',
    'x/y.ts',
    ['codeowners: @a', 'One: @b', 'Two: @c'],
  ],
])('%s applies as in GitLab', (_, text, file, reviewers) => {
  expect(reviewersOf(file, new CodeOwners(text))).toEqual(reviewers);
});
