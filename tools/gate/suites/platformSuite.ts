import { join } from 'node:path';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { isBuilt } from '@comptoir/parts/goModules/isBuilt';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { skipped, type Suite } from '../Check.ts';
import { jestCheck } from '../jestCheck.ts';

/** The real control plane and Argo CD, where their programs are built; `packages/local/platform-tests`. */
export function platformSuite(root: string): Suite {
  const name = 'platform';
  const check = jestCheck({
    name,
    root,
    cwd: join(root, 'packages', 'local'),
    command: ['yarn', 'test:platform'],
  });
  const reason = whatIsMissing(root);
  return {
    name: 'platform',
    minutes: 8,
    atOnce: 1,
    checks: [
      reason === undefined
        ? check
        : { name, run: () => Promise.resolve(skipped(name, reason)) },
    ],
  };
}

/** Why it cannot be tried on this machine; undefined when it can. */
function whatIsMissing(root: string): string | undefined {
  const { cacheFolder, env } = testEnvironment();
  if (!readGoModules({ root, cacheFolder }).every(isBuilt)) {
    return 'the platform’s programs are not built: npm run platform:build';
  }
  return findOnPath('redis-server', env['PATH'] ?? '')
    ? undefined
    : 'there is no redis-server on PATH: apt-get install redis-server';
}
