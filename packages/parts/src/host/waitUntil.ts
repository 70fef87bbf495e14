import { setTimeout as delay } from 'node:timers/promises';

/**
 * Polls a condition until it is true.
 *
 * @returns false when `deadlineMs` milliseconds have passed or `signal` was aborted
 */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  options: { deadlineMs: number; everyMs?: number; signal?: AbortSignal },
): Promise<boolean> {
  const end = performance.now() + options.deadlineMs;
  while (!options.signal?.aborted) {
    if (await condition()) {
      return true;
    }
    if (performance.now() >= end) {
      return false;
    }
    await delay(options.everyMs ?? 50);
  }
  return false;
}
