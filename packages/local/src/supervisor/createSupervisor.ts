import { once } from 'node:events';
import { createManagedProcess } from './createManagedProcess.ts';
import type { ManagedProcess } from './createManagedProcess.ts';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import type { ProcessStatus } from './ProcessStatus.ts';
import { createQueue } from './createQueue.ts';

/** Starts processes in the order of their needs, keeps them running, stops them in reverse. */
export interface Supervisor {
  statuses(): ProcessStatus[];
  /**
   * Starts all processes. Resolves when each was ready once or has failed: three consecutive starts,
   * its build, or one of its needs failed. Then starts the background processes without waiting for
   * them. Failed starts are retried, and dependents start once their needs are ready.
   *
   * @returns the names of the processes that did not become ready
   */
  start(): Promise<string[]>;
  /**
   * Restarts these processes gracefully, each after its needs among them. Other dependents keep
   * running.
   */
  restart(names: readonly string[]): void;
  stop(): Promise<void>;
}

/** Consecutive failed starts after which the first start counts as failed. */
const MAX_FAILURES = 3;

/** Creates a {@link Supervisor}, which runs once it is started. */
export function createSupervisor(options: {
  specs: readonly ProcessSpec[];
  logFile: (name: string) => string;
  onChange: (status: ProcessStatus) => void;
}): Supervisor {
  const outcomes = new Map<string, PromiseWithResolvers<boolean>>();
  const firstReady = new Map<string, PromiseWithResolvers<void>>();
  const processes = options.specs.map(spec => {
    const outcome = Promise.withResolvers<boolean>();
    const ready = Promise.withResolvers<void>();
    outcomes.set(spec.name, outcome);
    firstReady.set(spec.name, ready);
    return createManagedProcess({
      spec,
      logFile: options.logFile(spec.name),
      onChange: status => {
        if (status.state === 'ready') {
          outcome.resolve(true);
          ready.resolve();
        }
        if (status.state === 'stopped') {
          outcome.resolve(false);
        }
        const failures = status.state === 'failed' ? status.restarts + 1 : 0;
        // Background processes wait without a limit of failures.
        if (failures >= MAX_FAILURES && !spec.background) {
          outcome.resolve(false);
        }
        options.onChange(status);
      },
    });
  });
  const builds = createQueue();
  const stopping = new AbortController();

  const stopRequested = once(stopping.signal, 'abort');

  const bringUp = async (one: ManagedProcess): Promise<boolean> => {
    const { spec } = one;
    const { build } = spec;
    if (build) {
      one.note('starting', 'waiting for its build');
      const problem = await builds.run(() => build(stopping.signal));
      if (stopping.signal.aborted) {
        return false;
      }
      if (problem !== undefined) {
        one.note('failed', problem);
        return false;
      }
    }
    for (const need of spec.needs) {
      if (stopping.signal.aborted) {
        return false;
      }
      if (!outcomes.has(need)) {
        continue;
      }
      one.note('starting', `waiting for ${need}`);
      if (await outcomes.get(need)?.promise) {
        continue;
      }
      if (stopping.signal.aborted) {
        return false;
      }
      one.note('failed', `${need}, which it needs, did not start`);
      outcomes.get(spec.name)?.resolve(false);
      await Promise.race([firstReady.get(need)?.promise, stopRequested]);
    }
    if (stopping.signal.aborted) {
      return false;
    }
    one.start();
    return outcomes.get(spec.name)?.promise ?? false;
  };

  const bringUpAll = async (some: readonly ManagedProcess[]) => {
    const results = await Promise.all(
      some.map(async one => {
        const { name } = one.spec;
        // Reports a process that is never started to its dependents.
        const broughtUp = bringUp(one).then(ready => {
          outcomes.get(name)?.resolve(ready);
          return ready;
        });
        const ready = await (outcomes.get(name)?.promise ?? broughtUp);
        return ready ? [] : [name];
      }),
    );
    return results.flat();
  };

  const stops = new Map<string, Promise<void>>();
  const stopOne = (one: ManagedProcess): Promise<void> => {
    const running = stops.get(one.spec.name);
    if (running) {
      return running;
    }
    const dependents = processes.filter(other =>
      other.spec.needs.includes(one.spec.name),
    );
    const stop = Promise.all(dependents.map(stopOne)).then(() => one.stop());
    stops.set(one.spec.name, stop);
    return stop;
  };

  return {
    statuses: () => processes.map(one => one.status()),
    start: async () => {
      const background = processes.filter(({ spec }) => spec.background);
      const others = processes.filter(({ spec }) => !spec.background);
      for (const one of background) {
        one.note('starting', 'waiting for the other processes');
      }
      const failed = await bringUpAll(others);
      if (!stopping.signal.aborted) {
        void bringUpAll(background);
      }
      return failed;
    },
    restart: names => {
      const wanted = processes.filter(({ spec }) => names.includes(spec.name));
      const begun = new Map<string, Promise<void>>();
      const restartOne = (one: ManagedProcess): Promise<void> => {
        const { name, needs } = one.spec;
        const needed = wanted.filter(({ spec }) => needs.includes(spec.name));
        const again =
          begun.get(name) ?? one.restart(Promise.all(needed.map(restartOne)));
        begun.set(name, again);
        return again;
      };
      for (const one of wanted) {
        void restartOne(one);
      }
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([builds.idle(), ...processes.map(stopOne)]);
    },
  };
}
