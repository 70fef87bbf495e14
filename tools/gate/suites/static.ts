import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Suite } from '../check.ts';
import { catalog } from '../checks/catalog.ts';
import { contractsOnlyGrow } from '../checks/contractsOnlyGrow.ts';
import { documentationLinks } from '../checks/documentationLinks.ts';
import { goldenChecks } from '../checks/goldens.ts';
import { composeCheck } from '../checks/compose/composeCheck.ts';
import { houseRules } from '../checks/houseRules.ts';
import { installedOnce } from '../checks/installedOnce.ts';
import { metricNames } from '../checks/metricNames.ts';
import { commandCheck } from '../commandCheck.ts';
import { findWorkspaces, type Workspace } from '../workspaces.ts';

/** Every check that needs no running part. */
export async function staticSuite(root: string): Promise<Suite> {
  const workspaces = await findWorkspaces(root);
  const check = (name: string, ...command: string[]) =>
    commandCheck({ name, command, root });
  return {
    name: 'static',
    minutes: 6,
    atOnce: 2,
    checks: [
      check('eslint', 'yarn', 'lint:services'),
      check('tsc portal', 'yarn', 'tsc', '--noEmit', '--incremental', 'false'),
      ...typeChecks(root, workspaces),
      check('tsc templates', 'yarn', 'tsc', '-p', 'templates'),
      check('lint portal', 'yarn', 'backstage-cli', 'repo', 'lint'),
      check('constraints', 'yarn', 'constraints'),
      check('api reports', 'yarn', 'api-reports', '--ci'),
      check('prettier', 'yarn', 'prettier', '--check', '--log-level=warn', '.'),
      check(
        'dependency-cruiser',
        ...['yarn', 'depcruise', '--output-type=err'],
        ...['services', 'packages', 'plugins', 'tools'],
      ),
      check('knip', 'yarn', 'knip', '--no-progress', '--no-config-hints'),
      ...configChecks(root),
      ...goldenChecks(root),
      houseRules(root),
      metricNames(root),
      installedOnce(root),
      catalog(root),
      documentationLinks(root),
      check(
        'documentation sites',
        ...['node', 'tools/docs/main.ts', 'var/test/docs'],
      ),
      composeCheck(root),
      contractsOnlyGrow(root),
    ],
  };
}

function typeChecks(root: string, workspaces: Workspace[]) {
  return workspaces
    .filter(({ folder }) => existsSync(join(root, folder, 'tsconfig.json')))
    .map(({ folder, scripts }) =>
      commandCheck({
        name: `tsc ${folder}`,
        root,
        // Some generate types first, and say how in a script of their own.
        command: scripts.typecheck
          ? ['yarn', 'typecheck']
          : ['yarn', 'run', '-T', 'tsc', '-p', '.'],
        cwd: join(root, folder),
      }),
    );
}

/** Each set of configuration that a portal is started with, against every plugin's schema. */
function configChecks(root: string) {
  const sets: [string, string[]][] = [
    ['local', ['app-config.yaml', 'app-config.local-mode.yaml']],
    [
      'development',
      ['app-config.yaml', 'app-config.local-mode.yaml', 'app-config.dev.yaml'],
    ],
    ['production', ['app-config.yaml', 'app-config.production.yaml']],
  ];
  return sets.map(([name, files]) =>
    commandCheck({
      name: `config:check ${name}`,
      root,
      command: [
        ...['yarn', 'backstage-cli', 'config:check', '--lax', '--strict'],
        ...files.flatMap(file => ['--config', file]),
      ],
    }),
  );
}
