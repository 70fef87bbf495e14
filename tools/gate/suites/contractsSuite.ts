import { join } from 'node:path';
import { runLogged } from '@comptoir/commands/runLogged';
import { failed, passed, type Suite } from '../Check.ts';
import { gateLog } from '../commandCheck.ts';

/** Sends generated requests to the shop's services; see `tools/contracts`. */
export function contractsSuite(root: string): Suite {
  const name = 'generated requests';
  return {
    name: 'contracts',
    minutes: 2,
    atOnce: 1,
    checks: [
      {
        name,
        async run() {
          const { code, tail } = await runLogged(
            [process.execPath, join('tools', 'contracts', 'main.ts')],
            { cwd: root, log: gateLog(root, name) },
          );
          if (code !== 0) {
            return failed(tail);
          }
          return { ...passed(), note: tail.trim().split('\n').at(-1) ?? '' };
        },
      },
    ],
  };
}
