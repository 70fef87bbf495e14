import { setTimeout as wait } from 'node:timers/promises';

/** Waits; resolves early when `signal` aborts. */
export async function delay(ms: number, signal: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
}
