import { join } from 'node:path';
import type { EventWatch } from '@comptoir/kit-testing/contracts/EventWatch';
import { nodeOptions } from '../../contracts/nodeOptions.ts';
import { readExchanges } from '../../contracts/readExchanges.ts';
import { watchEvents } from '../../contracts/watchEvents.ts';
import { failed, passed, type Check, type Suite } from '../Check.ts';
import { gateLog } from '../commandCheck.ts';
import { Environment } from '../../Environment.ts';
import { playwrightCheck } from '../playwrightCheck.ts';

/** Services that must have recorded at least one exchange after the tests. */
const SERVICES = ['customers', 'products', 'shopping', 'payment-double'];

/**
 * Starts the whole product with the users' commands, on its own ports and in its own
 * folder, and tests it in Chromium.
 *
 * @param lateEvents - a seed that delays messages between services
 */
export function endToEndSuite(root: string, lateEvents?: number): Suite {
  const folder = join(root, 'var', 'test', 'environment');
  const portOffset = 3000;
  const environment = Environment.create({
    root,
    folder,
    portOffset,
    nodeOptions: nodeOptions(root, lateEvents),
    log: gateLog(root, 'environment'),
  });
  let watch: EventWatch | undefined;
  return {
    name:
      lateEvents === undefined
        ? 'end-to-end'
        : `end-to-end, events delayed by the seed ${lateEvents}`,
    minutes: 10,
    atOnce: 1,
    checks: [
      step('npm start -- --detach', async () => {
        const problem = await environment.start();
        watch = problem ? undefined : await watchEvents({ folder, portOffset });
        return problem;
      }),
      playwrightCheck({ root, env: () => environment.variables() }),
      {
        name: 'every exchange and event conforms to its contract',
        async run() {
          const { seen, findings } = readExchanges(folder, SERVICES);
          const events = await watch?.look();
          const all = [...findings, ...(events?.findings ?? [])];
          if (all.length > 0) {
            return failed(all.join('\n'));
          }
          if (!events?.seen) {
            return failed('no event was recorded');
          }
          const note = `${seen.length} kinds of exchanges, ${events.seen} events`;
          return { ...passed(), note };
        },
      },
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
