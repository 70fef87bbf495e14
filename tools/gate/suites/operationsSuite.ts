import { join } from 'node:path';
import type { Suite } from '../Check.ts';
import { jestCheck } from '../jestCheck.ts';

/** The shop's processes as operators see them: traces, metrics, logs, probes, orderly ends; `tools/operations`. */
export function operationsSuite(root: string): Suite {
  return {
    name: 'operations',
    minutes: 4,
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
