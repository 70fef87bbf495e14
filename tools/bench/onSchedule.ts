import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Starts work at a fixed rate, independently of earlier work (an open loop: a
 * stall does not reduce the load), and waits for all of it.
 *
 * @param work - receives its index, from 0, and its due time, in milliseconds
 *   of `performance.now()`
 */
export async function onSchedule(
  rate: { perSecond: number; seconds: number },
  work: (index: number, due: number) => Promise<void>,
): Promise<void> {
  const total = Math.round(rate.perSecond * rate.seconds);
  const interval = 1_000 / rate.perSecond;
  const started = performance.now();
  const begun: Promise<void>[] = [];
  for (let index = 0; index < total; index += 1) {
    const due = started + index * interval;
    const early = due - performance.now();
    if (early > 0) {
      await wait(early);
    }
    begun.push(work(index, due));
  }
  await Promise.all(begun);
}
