import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessName } from '../shop/ServiceName.ts';
import type { Shop } from '../shop/Shop.ts';
import type { Lanes } from './Lanes.ts';
import { Random } from '@comptoir/kit-testing/Random';
import type { Echo } from './startEcho.ts';
import type { Step } from './Step.ts';

/** Counts of a run. */
export interface Tally {
  /** Number of faults by kind and process. */
  faults: Record<string, number>;
  orders: number;
  /** Ids of the poison messages, each of which must be dead-lettered. */
  poison: string[];
}

type Fault = Exclude<Step, { kind: 'order' | 'receive' }>;

/** Injects a fault and reverts it, in the lane of the affected process. */
export function injectFault(options: {
  shop: Shop;
  step: Fault;
  lanes: Lanes<ProcessName | number>;
  tally: Tally;
  echo: Echo;
}): void {
  const { shop, step, lanes, tally, echo } = options;
  const strike = (lane: ProcessName, name: string, act: () => Promise<void>) =>
    lanes.add(lane, async () => {
      tally.faults[name] = (tally.faults[name] ?? 0) + 1;
      await act();
    });
  switch (step.kind) {
    case 'kill':
      return strike(step.process, `kill ${step.process}`, async () => {
        await shop.kill(step.process);
        await pause(step.forMs);
        await shop.restart(step.process);
      });
    case 'freeze':
      return strike(step.process, `freeze ${step.process}`, async () => {
        shop.freeze(step.process);
        await pause(step.forMs);
        shop.thaw(step.process);
      });
    case 'hold':
      return strike(step.service, `hold ${step.direction}`, async () => {
        const valve = shop.valve(step.service);
        valve.hold(step.direction);
        await pause(step.forMs);
        valve.release();
      });
    case 'cut':
      return strike(step.service, 'cut connection', () =>
        Promise.resolve(shop.valve(step.service).cut()),
      );
    case 'echo':
      return strike('rabbitmq', 'repeat and reorder events', () =>
        echo.repeat(shop.bus, step.events, new Random(step.seed)),
      );
    case 'poison':
      return strike('rabbitmq', 'poison', async () => {
        tally.poison.push(await shop.bus.poison(step.service, 'poison'));
      });
  }
}
