import { Gauge } from 'prom-client';
import type { Metrics } from '../Metrics.ts';
import type { DeadLetters } from './DeadLetters.ts';

/** Shows how many dead letters wait for somebody to decide, asked for at each scrape. */
export function measureDeadLetters(
  metrics: Metrics,
  letters: DeadLetters,
): void {
  new Gauge({
    name: 'dead_letters',
    help: 'Messages that could not be taken in and wait for a decision; no more than 1,000 are counted',
    registers: [metrics],
    async collect() {
      // While the database is away nobody knows.
      this.set(await letters.waiting().catch(() => Number.NaN));
    },
  });
}
