import { join } from 'node:path';
import type { Suite } from '../Check.ts';
import { jestCheck } from '../jestCheck.ts';

/** Resolves `.gitlab-ci.yml` and `ci/` with gitlab-ci-local, and runs the jobs that need no container; see `tools/pipeline`. */
export function pipelinesSuite(root: string): Suite {
  return {
    name: 'pipelines',
    minutes: 3,
    atOnce: 1,
    checks: [
      jestCheck({
        name: 'pipelines',
        root,
        cwd: join(root, 'tools'),
        command: ['yarn', 'test:pipelines'],
      }),
    ],
  };
}
