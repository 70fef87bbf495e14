import { setTimeout } from 'node:timers/promises';

/** Waits for `ms` milliseconds, or until the signal is aborted; never rejects. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(ms, undefined, { signal });
  } catch {
    // Aborted: the caller checks the signal.
  }
}
