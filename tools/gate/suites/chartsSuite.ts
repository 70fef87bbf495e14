import { join } from 'node:path';
import { findHelm, NO_HELM } from '../../gitops/findHelm.ts';
import { skipped, type Suite } from '../Check.ts';
import { jestCheck } from '../jestCheck.ts';

/** Tests each application of `gitops/` as rendered by helm; see `tools/gitops`. Skipped without helm. */
export function chartsSuite(root: string): Suite {
  const name = 'charts';
  return {
    name,
    minutes: 4,
    atOnce: 1,
    checks: [
      findHelm(process.env)
        ? jestCheck({
            name,
            root,
            cwd: join(root, 'tools'),
            command: ['yarn', 'test:charts'],
          })
        : { name, run: () => Promise.resolve(skipped(name, NO_HELM)) },
    ],
  };
}
