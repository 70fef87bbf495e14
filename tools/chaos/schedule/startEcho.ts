import { setTimeout as pause } from 'node:timers/promises';
import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { queueOf, topology, type Bus } from '../shop/Bus.ts';
import { Listener } from '../shop/Listener.ts';
import { BUS_NAMES } from '../shop/ServiceName.ts';
import type { Random } from '@comptoir/kit-testing/Random';

/** Says again what was said before. */
export interface Echo {
  /** Gives services events that they may have had, in another order. */
  repeat(bus: Bus, events: number, random: Random): Promise<void>;
  close(): Promise<void>;
}

const AGAIN_MS = 500;

/** Listens from now on, again after each death of the broker. */
export async function startEcho(url: string): Promise<Echo> {
  const heard: BusEvent[] = [];
  let listener: Listener | undefined = await Listener.open(url);
  const stop = new AbortController();
  const listening = (async () => {
    while (!stop.signal.aborted) {
      await listener?.ended(stop.signal);
      heard.push(...(listener?.heard ?? []));
      await pause(AGAIN_MS);
      listener = stop.signal.aborted
        ? undefined
        : await Listener.open(url).catch(() => undefined);
    }
  })();
  return {
    async repeat(bus, events, random) {
      const known = [...heard, ...(listener?.heard ?? [])];
      await bus.deliver(
        random
          .shuffle(known)
          .slice(0, events)
          .flatMap(event =>
            BUS_NAMES.filter(service => isHeardBy(service, event)).map(
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

function isHeardBy(
  service: (typeof BUS_NAMES)[number],
  event: BusEvent,
): boolean {
  return topology.bindings.some(
    ({ queue, routingKey }) =>
      queue === queueOf(service) && routingKey === event.type,
  );
}
