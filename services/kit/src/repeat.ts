import { backOffDelay } from './backOffDelay.ts';
import type { Log } from './createLog.ts';
import { pause } from './pause.ts';

/** Work that is done again and again. */
export interface Repeating {
  /** Does it now, or once more when it is being done. */
  wake(): void;
  /** Begins nothing new and waits for what is under way. */
  stop(): Promise<void>;
}

/**
 * Does the work now and every `everyMs` milliseconds, or sooner after a
 * failure, which is logged; never twice at once.
 */
export function repeat(options: {
  /** What the log calls it. */
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
        log.warn({ err: error, failures }, `${name} failed; trying again`);
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
