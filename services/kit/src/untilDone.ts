import { backOffDelay } from './backOffDelay.ts';
import type { Log } from './createLog.ts';
import { pause } from './pause.ts';

/** Runs `work` until it succeeds or `signal` is aborted; logs each failure and backs off. */
export async function untilDone(options: {
  /** Names the work in the log. */
  name: string;
  work: () => Promise<void>;
  signal: AbortSignal;
  log: Log;
}): Promise<void> {
  const { name, work, signal, log } = options;
  const backOff = { firstMs: 200, maxMs: 5_000 };
  for (let failures = 1; !signal.aborted; failures++) {
    try {
      await work();
      return;
    } catch (error) {
      log.warn({ err: error, failures }, `${name} failed; retrying`);
      await pause(backOffDelay(backOff, failures), signal);
    }
  }
}
