import { setTimeout } from 'node:timers/promises';

/** Waits, in milliseconds, or less when the signal is aborted; never rejects. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal });
  } catch {
    // Aborted: whoever waits looks at the signal next.
  }
}
