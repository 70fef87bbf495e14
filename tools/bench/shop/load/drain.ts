import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { BenchShop } from '../BenchShop.ts';

const DEADLINE_MS = 300_000;

/**
 * Waits until every order is confirmed and outboxes and queues are empty.
 *
 * @returns the times, in milliseconds of `performance.now()`, at which the last order was
 *   confirmed and at which outboxes and queues were empty
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
      const { outbox, queues } = await backlog.count();
      if (outbox + queues === 0) {
        return { confirmed, empty: performance.now() };
      }
    }
    await wait(100);
  }
  throw new Error(
    `after ${DEADLINE_MS / 1_000} s, ${load.unconfirmed()} orders are not confirmed`,
  );
}
