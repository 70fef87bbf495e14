import { Counter, Gauge } from 'prom-client';
import type { Metrics } from '../metrics.ts';
import type { OutboxStore } from './outboxStore.ts';

/** What a relay counts. */
export interface OutboxMetrics {
  /** Events that were refused too often and set aside. */
  setAside: Counter;
}

/** Shows how many events wait, and for how long, asked for at each scrape; and counts those set aside. */
export function measureOutbox(
  metrics: Metrics,
  stores: readonly OutboxStore[],
): OutboxMetrics {
  const registers = [metrics];
  const oldest = new Gauge({
    name: 'outbox_oldest_seconds',
    help: 'Age of the oldest event that the broker has not confirmed, in seconds; 0 when none waits',
    registers,
  });
  new Gauge({
    name: 'outbox_events',
    help: 'Events that the broker has not confirmed',
    registers,
    async collect() {
      try {
        const found = await Promise.all(stores.map(store => store.backlog()));
        this.set(found.reduce((sum, { events }) => sum + events, 0));
        const times = found.flatMap(one => one.oldest?.getTime() ?? []);
        const since = Math.min(Date.now(), ...times);
        oldest.set((Date.now() - since) / 1_000);
      } catch {
        // The database is away: what it holds is not known.
        this.set(Number.NaN);
        oldest.set(Number.NaN);
      }
    },
  });
  return {
    setAside: new Counter({
      name: 'outbox_set_aside_total',
      help: 'Events that the broker refused too often: kept in their document, and sent no more',
      registers,
    }),
  };
}
