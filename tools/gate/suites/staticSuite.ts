import { join } from 'node:path';
import type { Suite } from '../Check.ts';
import { catalog } from '../checks/catalog.ts';
import { commitSubjects } from '../checks/commitSubjects.ts';
import { contractsOnlyGrow } from '../checks/contractsOnlyGrow.ts';
import { documentationLinks } from '../checks/documentationLinks.ts';
import { goldenChecks } from '../checks/goldenChecks.ts';
import { composeCheck } from '../checks/compose/composeCheck.ts';
import { gitopsFiles } from '../checks/gitopsFiles.ts';
import { houseRules } from '../checks/houseRules.ts';
import { installedOnce } from '../checks/installedOnce.ts';
import { metricNames } from '../checks/metricNames.ts';
import { plainEnglish } from '../checks/plainEnglish.ts';
import { commandCheck } from '../commandCheck.ts';
import {
  formatCommands,
  generateCommands,
  lintCommands,
  typeCommands,
  type StaticCommand,
} from '../commands/staticCommands.ts';
import { findWorkspaces } from '../findWorkspaces.ts';

/** Every check that needs no running part. */
export async function staticSuite(root: string): Promise<Suite> {
  const workspaces = await findWorkspaces(root);
  const check = (name: string, ...command: string[]) =>
    commandCheck({ name, command, root });
  const asCheck = ({ name, command, folder = '' }: StaticCommand) =>
    commandCheck({ name, command, root, cwd: join(root, folder) });
  return {
    name: 'static',
    minutes: 7,
    atOnce: 2,
    before: generateCommands(workspaces).map(asCheck),
    checks: [
      ...[
        ...lintCommands(workspaces),
        ...typeCommands(root, workspaces),
        ...formatCommands('--check'),
      ].map(asCheck),
      check('constraints', 'yarn', 'constraints'),
      check('api reports', 'yarn', 'api-reports', '--ci'),
      check(
        'dependency-cruiser',
        'yarn',
        'depcruise',
        '--output-type=err',
        'services',
        'packages',
        'plugins',
        'tools',
      ),
      check('knip', 'yarn', 'knip', '--no-progress', '--no-config-hints'),
      ...configChecks(root),
      ...goldenChecks(root),
      houseRules(root),
      metricNames(root),
      plainEnglish(root),
      installedOnce(root),
      catalog(root),
      documentationLinks(root),
      check(
        'documentation sites',
        'node',
        'tools/docs/main.ts',
        'var/test/docs',
      ),
      composeCheck(root),
      gitopsFiles(root),
      contractsOnlyGrow(root),
      commitSubjects(root),
    ],
  };
}

/** Validates each set of configuration of a portal against every plugin's schema. */
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
        'yarn',
        'backstage-cli',
        'config:check',
        '--lax',
        '--strict',
        ...files.flatMap(file => ['--config', file]),
      ],
    }),
  );
}
