import { join } from 'node:path';
import { failed, passed, type Check, type Suite } from '../check.ts';
import { gateLog } from '../commandCheck.ts';
import { Environment } from '../../environment.ts';
import { playwrightCheck } from '../playwrightCheck.ts';

/**
 * The whole product, started as its user starts it, on ports and in a folder
 * of its own, and then used in Chromium.
 */
export function endToEndSuite(root: string): Suite {
  const environment = Environment.create({
    root,
    folder: join(root, 'var', 'test', 'environment'),
    portOffset: 3000,
    log: gateLog(root, 'environment'),
  });
  return {
    name: 'end-to-end',
    minutes: 8,
    atOnce: 1,
    checks: [
      step('npm start -- --detach', () => environment.start()),
      playwrightCheck({ root, env: () => environment.variables() }),
      step('npm stop leaves no process', () => environment.stop()),
    ],
  };
}

function step(name: string, action: () => Promise<string | null>): Check {
  return {
    name,
    async run() {
      const problem = await action();
      return problem === null ? passed() : failed(problem);
    },
  };
}
