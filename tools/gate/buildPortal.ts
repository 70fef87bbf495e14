import { join } from 'node:path';
import { buildIfStale } from '@comptoir/local/freshness/buildIfStale';
import { testEnvironment } from '@comptoir/parts/testing/testEnvironment';
import { failed, passed, type Check } from './Check.ts';
import { gateLog } from './commandCheck.ts';

/** Builds the portal as `npm start` does, unless its build is up to date. */
export function buildPortal(root: string): Check {
  const name = 'build of the portal';
  return {
    name,
    async run() {
      const problem = await buildIfStale({
        root,
        folder: join(root, 'packages', 'backend'),
        command: ['yarn', 'build:portal'],
        env: testEnvironment().env,
        logFile: gateLog(root, name),
        signal: new AbortController().signal,
        onBuild: () => {},
      });
      return problem === undefined ? passed() : failed(problem);
    },
  };
}
