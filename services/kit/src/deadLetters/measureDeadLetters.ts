import { Gauge } from 'prom-client';
import type { Metrics } from '../Metrics.ts';
import type { DeadLetters } from './DeadLetters.ts';

/** Measures the number of waiting dead letters at each scrape. */
export function measureDeadLetters(
  metrics: Metrics,
  letters: DeadLetters,
): void {
  new Gauge({
    name: 'dead_letters',
    help: 'Messages that could not be consumed and wait for a decision, counted up to 1,000',
    registers: [metrics],
    async collect() {
      // Unknown while the database is unavailable.
      this.set(await letters.waiting().catch(() => Number.NaN));
    },
  });
}
