import { join } from 'node:path';
import type { Suite } from '../Check.ts';
import { jestCheck } from '../jestCheck.ts';
import { findWorkspaces } from '../findWorkspaces.ts';

const PORTAL_TEST = ['yarn', 'backstage-cli', 'repo', 'test', '--maxWorkers=1'];

/**
 * Unit and component tests. Each workspace's jest starts the real MongoDB and
 * RabbitMQ that it needs, unless MONGODB_URI and AMQP_URL are set.
 */
export async function unitSuite(root: string): Promise<Suite> {
  const workspaces = await findWorkspaces(root);
  const own = workspaces.filter(
    ({ role, scripts }) => role === undefined && scripts.test !== undefined,
  );
  return {
    name: 'unit and component',
    minutes: 15,
    atOnce: 2,
    checks: [
      // Two halves keep both cores busy; one run of all takes longer than the others together.
      ...['1/2', '2/2'].map(shard =>
        jestCheck({
          name: `jest portal ${shard}`,
          root,
          cwd: root,
          command: [...PORTAL_TEST, `--shard=${shard}`],
          // Some backend modules load their parts by import().
          env: { CI: 'true', NODE_OPTIONS: '--experimental-vm-modules' },
        }),
      ),
      ...own.map(({ folder }) =>
        jestCheck({
          name: `jest ${folder}`,
          root,
          cwd: join(root, folder),
          command: ['yarn', 'test'],
        }),
      ),
    ],
  };
}
