import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchShop } from '../BenchShop.ts';

const DEADLINE_MS = 300_000;

/**
 * Waits until every order is confirmed and nothing waits in outboxes and
 * queues.
 *
 * @returns the moments, in milliseconds of `performance.now()`, at which the last order was found
 *   confirmed and at which nothing waited any more
 */
export async function drain(
  bench: BenchShop,
): Promise<{ confirmed: number; empty: number }> {
  const [load, backlog] = await Promise.all([bench.load(), bench.backlog()]);
  const deadline = performance.now() + DEADLINE_MS;
  let confirmed: number | undefined;
  while (performance.now() < deadline) {
    if (load.unconfirmed() === 0) {
      confirmed ??= performance.now();
    }
    if (confirmed !== undefined) {
      const { outbox, queues } = await backlog.look();
      if (outbox + queues === 0) {
        return { confirmed, empty: performance.now() };
      }
    }
    await wait(100);
  }
  throw new Error(`${load.unconfirmed()} orders were not confirmed in time`);
}
