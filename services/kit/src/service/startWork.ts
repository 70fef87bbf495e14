import type { Log } from '../createLog.ts';
import { repeat } from '../repeat.ts';
import { untilDone } from '../untilDone.ts';
import type { WakeSignal } from './WakeSignal.ts';

/** Recurring or one-time background work. */
export interface Work {
  /** Names the work in the log. */
  name: string;
  /** Milliseconds between two runs; `once` repeats until a run succeeds. */
  every: number | 'once';
  run: () => Promise<void>;
  /** Runs the work now when raised. */
  wakeOn?: WakeSignal;
  /** Waits for operations that a run started without awaiting them. */
  stop?: () => Promise<void>;
}

/** Running work that can be stopped. */
export interface Stoppable {
  /** Starts no further run and waits for the current one. */
  stop(): Promise<void>;
}

/** Runs each work now and at its interval; runs of one work never overlap. */
export function startWork(works: readonly Work[], log: Log): Stoppable {
  const running = works.map(work => {
    const loop = startLoop(work, log);
    return () => Promise.all([loop.stop(), work.stop?.()]);
  });
  return {
    async stop() {
      await Promise.all(running.map(stop => stop()));
    },
  };
}

function startLoop({ name, every, run, wakeOn }: Work, log: Log): Stoppable {
  if (every === 'once') {
    const stopping = new AbortController();
    const { signal } = stopping;
    const done = untilDone({ name, work: run, signal, log });
    return {
      async stop() {
        stopping.abort();
        await done;
      },
    };
  }
  const repeating = repeat({ name, everyMs: every, work: run, log });
  wakeOn?.listen(() => repeating.wake());
  return repeating;
}
