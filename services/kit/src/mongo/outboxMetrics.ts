import { Gauge } from 'prom-client';
import type { Metrics } from '../metrics.ts';
import type { OutboxStore } from './outboxStore.ts';

/** Shows how long the oldest event has been waiting, asked for at each scrape. */
export function measureOutbox(
  metrics: Metrics,
  stores: readonly OutboxStore[],
): void {
  new Gauge({
    name: 'outbox_oldest_seconds',
    help: 'Age of the oldest event that the broker has not confirmed, in seconds; 0 when none waits',
    registers: [metrics],
    async collect() {
      try {
        const dates = await Promise.all(stores.map(store => store.oldest()));
        const times = dates.flatMap(date => (date ? [date.getTime()] : []));
        this.set(
          times.length > 0 ? (Date.now() - Math.min(...times)) / 1_000 : 0,
        );
      } catch {
        this.set(Number.NaN);
      }
    },
  });
}
