import { createManagedProcess } from './createManagedProcess.ts';
import type { ManagedProcess } from './createManagedProcess.ts';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import type { ProcessStatus } from './ProcessStatus.ts';
import { createQueue } from './createQueue.ts';

/** Starts processes in the order of their needs, keeps them running, stops them in reverse. */
export interface Supervisor {
  statuses(): ProcessStatus[];
  /**
   * Starts everything. Resolves when each process was ready once or has shown that it will
   * not be: it failed three times in a row, its build failed, or a need of it did. Only then are
   * those in the background begun, which it does not wait for.
   *
   * @returns the names of those that did not become ready
   */
  start(): Promise<string[]>;
  /**
   * Ends these politely and starts them anew, each after those of them that it needs; what else
   * needs them is left running.
   */
  restart(names: readonly string[]): void;
  stop(): Promise<void>;
}

/** Starts in a row that fail before the first start counts as failed. */
const PATIENCE = 3;

/** Makes a {@link Supervisor}; nothing runs until it is started. */
export function createSupervisor(options: {
  specs: readonly ProcessSpec[];
  logFile: (name: string) => string;
  onChange: (status: ProcessStatus) => void;
}): Supervisor {
  const outcomes = new Map<string, PromiseWithResolvers<boolean>>();
  const processes = options.specs.map(spec => {
    const outcome = Promise.withResolvers<boolean>();
    outcomes.set(spec.name, outcome);
    return createManagedProcess({
      spec,
      logFile: options.logFile(spec.name),
      onChange: status => {
        if (status.state === 'ready') {
          outcome.resolve(true);
        }
        if (status.state === 'stopped') {
          outcome.resolve(false);
        }
        const failures = status.state === 'failed' ? status.restarts + 1 : 0;
        // Who waits in the background goes on waiting.
        if (failures >= PATIENCE && !spec.background) {
          outcome.resolve(false);
        }
        options.onChange(status);
      },
    });
  });
  const builds = createQueue();
  const stopping = new AbortController();

  const bringUp = async (one: ManagedProcess): Promise<boolean> => {
    const { spec } = one;
    const { build } = spec;
    if (build) {
      one.note('starting', 'waits for its build');
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
      one.note('starting', `waits for ${need}`);
      if (await outcomes.get(need)?.promise) {
        continue;
      }
      if (stopping.signal.aborted) {
        return false;
      }
      one.note('failed', `${need}, which it needs, did not start`);
      return false;
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
        const ready = await bringUp(one);
        // Those who wait for it must hear of a start that was never made.
        outcomes.get(one.spec.name)?.resolve(ready);
        return ready ? [] : [one.spec.name];
      }),
    );
    return results.flat();
  };

  const stops = new Map<string, Promise<void>>();
  const stopOne = (one: ManagedProcess): Promise<void> => {
    const begun = stops.get(one.spec.name);
    if (begun) {
      return begun;
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
        one.note('starting', 'waits for the others');
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
