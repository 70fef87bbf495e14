import { join } from 'node:path';
import { findOnPath } from '@comptoir/parts/host/findOnPath';
import { isBuilt } from '@comptoir/parts/goModules/isBuilt';
import { readGoModules } from '@comptoir/parts/goModules/readGoModules';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { buildPortal } from '../buildPortal.ts';
import { skipped, type Check, type Suite } from '../Check.ts';
import { jestCheck } from '../jestCheck.ts';

/**
 * Tests the real control plane and Argo CD where their programs are built, then the portal in
 * Chromium beside them; see `packages/local/platform-tests` and `tools/platform-tests`.
 */
export function platformSuite(root: string): Suite {
  const name = 'platform';
  const reason = skipReason(root);
  const command = ['yarn', 'test:platform'];
  const checks: Check[] = [
    jestCheck({ name, root, cwd: join(root, 'packages', 'local'), command }),
    buildPortal(root),
    jestCheck({
      name: 'portal on the platform',
      root,
      cwd: join(root, 'tools'),
      command,
    }),
  ];
  return {
    name,
    minutes: 18,
    atOnce: 1,
    checks:
      reason === undefined
        ? checks
        : [{ name, run: () => Promise.resolve(skipped(name, reason)) }],
  };
}

/** The reason why this machine cannot run the suite; undefined if it can. */
function skipReason(root: string): string | undefined {
  const { cacheFolder, env } = testEnvironment();
  const modules = readGoModules({ root, cacheFolder });
  if (!modules.every(module => module.testOnly || isBuilt(module))) {
    return 'the platform’s programs are not built: npm run platform:build';
  }
  return findOnPath('redis-server', env['PATH'] ?? '')
    ? undefined
    : 'there is no redis-server on PATH: apt-get install redis-server';
}
