import { setTimeout as pause } from 'node:timers/promises';
import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { queueOf, topology, type Bus } from '../shop/Bus.ts';
import { Listener } from '../shop/Listener.ts';
import { BUS_NAMES } from '../shop/ServiceName.ts';
import type { Random } from '@comptoir/kit-testing/Random';

/** Delivers earlier events again. */
export interface Echo {
  /** Delivers events again to their services, in another order. */
  repeat(bus: Bus, events: number, random: Random): Promise<void>;
  close(): Promise<void>;
}

const RECONNECT_MS = 500;

/** Listens from now on; reconnects after each end of the broker. */
export async function startEcho(url: string): Promise<Echo> {
  const received: BusEvent[] = [];
  let listener: Listener | undefined = await Listener.open(url);
  const stop = new AbortController();
  const listening = (async () => {
    while (!stop.signal.aborted) {
      await listener?.ended(stop.signal);
      received.push(...(listener?.received ?? []));
      await pause(RECONNECT_MS);
      listener = stop.signal.aborted
        ? undefined
        : await Listener.open(url).catch(() => undefined);
    }
  })();
  return {
    async repeat(bus, events, random) {
      const known = [...received, ...(listener?.received ?? [])];
      await bus.deliver(
        random
          .shuffle(known)
          .slice(0, events)
          .flatMap(event =>
            BUS_NAMES.filter(service => isConsumedBy(service, event)).map(
              service => ({ service, event }),
            ),
          ),
      );
    },
    async close() {
      stop.abort();
      await listening;
    },
  };
}

function isConsumedBy(
  service: (typeof BUS_NAMES)[number],
  event: BusEvent,
): boolean {
  return topology.bindings.some(
    ({ queue, routingKey }) =>
      queue === queueOf(service) && routingKey === event.type,
  );
}
