import { Counter, Gauge } from 'prom-client';
import type { Metrics } from '../Metrics.ts';
import type { OutboxStore } from './OutboxStore.ts';

/** Counters of an outbox relay. */
export interface OutboxMetrics {
  /** Events that the broker refused too often and that are no longer sent. */
  setAside: Counter;
}

/** Measures the outbox at each scrape: number of waiting events and age of the oldest. */
export function measureOutbox(
  metrics: Metrics,
  stores: readonly OutboxStore[],
): OutboxMetrics {
  const registers = [metrics];
  const oldest = new Gauge({
    name: 'outbox_oldest_event_age_seconds',
    help: 'Age in seconds of the oldest event that the broker has not confirmed; 0 without one',
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
        // The database is unreachable, so the backlog is unknown.
        this.set(Number.NaN);
        oldest.set(Number.NaN);
      }
    },
  });
  return {
    setAside: new Counter({
      name: 'outbox_events_set_aside_total',
      help: 'Events that the broker refused too often: kept in their document, no longer sent',
      registers,
    }),
  };
}
