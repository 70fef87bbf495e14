import { join } from 'node:path';
import type { Suite } from '../Check.ts';
import { jestCheck } from '../jestCheck.ts';

/** Tests traces, metrics, logs, probes and graceful shutdown of the shop's processes; see `tools/operations`. */
export function operationsSuite(root: string): Suite {
  return {
    name: 'operations',
    minutes: 3,
    atOnce: 1,
    checks: [
      jestCheck({
        name: 'operations',
        root,
        cwd: join(root, 'tools'),
        command: ['yarn', 'test:operations'],
      }),
    ],
  };
}
