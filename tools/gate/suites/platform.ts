import { join } from 'node:path';
import { isBuilt } from '@comptoir/local/platform/isBuilt';
import { readGoModules } from '@comptoir/local/platform/readGoModules';
import { testEnvironment } from '@comptoir/local/testing/testEnvironment';
import { skipped, type Suite } from '../check.ts';
import { jestCheck } from '../jestCheck.ts';

/** The real control plane and Argo CD, where their programs are built; `packages/local/platform-tests`. */
export function platformSuite(root: string): Suite {
  const name = 'platform';
  const check = jestCheck({
    ...{ name, root, cwd: join(root, 'packages', 'local') },
    command: ['yarn', 'test:platform'],
  });
  const reason =
    'the platform’s programs are not built: npm run platform:build';
  return {
    name: 'platform',
    minutes: 8,
    atOnce: 1,
    checks: [
      areBuilt(root)
        ? check
        : { name, run: () => Promise.resolve(skipped(name, reason)) },
    ],
  };
}

function areBuilt(root: string): boolean {
  const { cacheFolder } = testEnvironment();
  return readGoModules({ root, cacheFolder }).every(isBuilt);
}
