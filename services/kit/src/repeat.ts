import { backOffDelay } from './backOffDelay.ts';
import type { Log } from './createLog.ts';
import { pause } from './pause.ts';

/** Work that runs at an interval. */
export interface Repeating {
  /** Ends the wait for the next run. */
  wake(): void;
  /** Starts no further run and waits for the current one. */
  stop(): Promise<void>;
}

/**
 * Runs the work now and `everyMs` milliseconds after each run, or sooner after
 * a failure, which is logged. Runs never overlap.
 */
export function repeat(options: {
  /** Names the work in the log. */
  name: string;
  everyMs: number;
  work: () => Promise<void>;
  log: Log;
}): Repeating {
  const { name, everyMs, work, log } = options;
  const backOff = { firstMs: 200, maxMs: Math.min(5_000, everyMs) };
  let stopped = false;
  let rest = new AbortController();
  const run = async () => {
    for (let failures = 0; !stopped;) {
      rest = new AbortController();
      try {
        await work();
        failures = 0;
      } catch (error) {
        failures += 1;
        log.warn({ err: error, failures }, `${name} failed; retrying`);
      }
      const wait = failures > 0 ? backOffDelay(backOff, failures) : everyMs;
      if (!stopped) {
        await pause(wait, rest.signal);
      }
    }
  };
  const running = run();
  return {
    wake: () => rest.abort(),
    async stop() {
      stopped = true;
      rest.abort();
      await running;
    },
  };
}
