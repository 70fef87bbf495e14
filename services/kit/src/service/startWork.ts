import type { Log } from '../createLog.ts';
import { repeat } from '../repeat.ts';
import { untilDone } from '../untilDone.ts';
import type { WakeSignal } from './WakeSignal.ts';

/** What a process does without being asked. */
export interface Work {
  /** In the log. */
  name: string;
  /** Milliseconds between two runs; once: until a run succeeds. */
  every: number | 'once';
  run: () => Promise<void>;
  /** Runs the work now when raised. */
  wakeOn?: WakeSignal;
  /** Waits for what a run has begun and not awaited. */
  stop?: () => Promise<void>;
}

/** Something that runs until it is stopped. */
export interface Stoppable {
  /** Begins nothing new and waits for what is running. */
  stop(): Promise<void>;
}

/** Runs each work now and at its interval, none of them twice at once. */
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
