import { join } from 'node:path';
import type { Suite } from '../Check.ts';
import { jestCheck } from '../jestCheck.ts';

/** Kills the shop's processes while orders are placed; see `tools/chaos`. */
export function killTestsSuite(root: string): Suite {
  return {
    name: 'kill tests',
    minutes: 6,
    atOnce: 1,
    checks: [
      jestCheck({
        name: 'kill tests',
        root,
        cwd: join(root, 'tools'),
        command: ['yarn', 'test:chaos'],
      }),
    ],
  };
}
