import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Begins work at a fixed rate, whether or not earlier work is done (an open
 * loop: a stall doesn't make the load lighter), and waits for all of it.
 *
 * @param work - is told its number, from 0, and when it was due, in
 *   milliseconds of `performance.now()`
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
