import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { explain } from '@comptoir/parts/errors/explain';
import { backOffMs } from './backOffMs.ts';
import { launch } from '@comptoir/parts/process/launch';
import type { Launched } from '@comptoir/parts/process/launch';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import type { ProcessState, ProcessStatus } from './ProcessStatus.ts';
import { readPidFile } from './readPidFile.ts';
import { rotateLog } from './rotateLog.ts';

/** A process that is kept running until it is told to stop. */
export interface ManagedProcess {
  readonly spec: ProcessSpec;
  status(): ProcessStatus;
  /** Says why it does not run yet (built, waiting), or that it cannot. */
  note(state: 'starting' | 'failed', reason: string): void;
  /** Starts it, and again each time that it ends. */
  start(): void;
  /**
   * Ends it as {@link stop} does, and starts it anew; nothing where it was never started.
   *
   * @param turn what it waits for before it starts
   * @returns resolves when it is ready again, or told to stop
   */
  restart(turn: Promise<unknown>): Promise<void>;
  /** SIGTERM, after the deadline SIGKILL; resolves when its whole group is gone. */
  stop(): Promise<void>;
}

/** Failures are forgotten after so many milliseconds of health. */
const FORGET_AFTER_MS = 30_000;
const POLL_MS = { untilReady: 100, ready: 1000 };

/** Makes a {@link ManagedProcess}; nothing runs until it is started. */
export function createManagedProcess(options: {
  spec: ProcessSpec;
  logFile: string;
  /** Called after each change of state or reason. */
  onChange: (status: ProcessStatus) => void;
}): ManagedProcess {
  const { spec, logFile } = options;
  const stopping = new AbortController();
  const toldToStop = once(stopping.signal, 'abort');
  let state: ProcessState = 'stopped';
  let since = new Date().toISOString();
  let reason: string | null = null;
  let restarts = 0;
  let seeded = false;
  /** Whether somebody asked for the end that comes. */
  let asked = false;
  let turn: Promise<unknown> = Promise.resolve();
  let again = Promise.withResolvers<void>();
  let pause = new AbortController();
  let current: Launched | undefined;
  let life: Promise<void> | undefined;

  const status = (): ProcessStatus => ({
    name: spec.name,
    kind: spec.kind,
    state,
    url: spec.url,
    healthUrl: spec.healthUrl,
    pid: current ? (readPidFile(spec.pidFile) ?? current.pid) : null,
    group: current?.pid ?? null,
    log: logFile,
    since,
    restarts,
    reason,
  });

  const change = (next: ProcessState, why: string | null = null) => {
    if (next === state && why === reason) {
      return;
    }
    if (next !== state) {
      since = new Date().toISOString();
    }
    state = next;
    reason = why;
    if (state === 'ready' || state === 'stopped') {
      again.resolve();
    }
    options.onChange(status());
  };

  /** One life, from start to end: why it ended, and for how many milliseconds it had been ready. */
  const liveOnce = async (): Promise<{ why: string; readyMs: number }> => {
    if (!seeded) {
      await spec.seed?.(stopping.signal);
    }
    seeded = true;
    if (stopping.signal.aborted) {
      return { why: 'stopped', readyMs: 0 };
    }
    spec.prepare?.();
    rotateLog(logFile);
    const run = launch({ ...spec, logFile });
    current = run;
    asked = false;
    change('starting');
    let ended: string | undefined;
    const exited = run.exited.then(why => (ended = why));
    const startedAt = performance.now();
    let readyAt: number | undefined;
    let misses = 0;
    while (ended === undefined) {
      const missing = await check(spec, readyAt === undefined);
      if (ended !== undefined || stopping.signal.aborted || asked) {
        break;
      }
      misses = missing === undefined ? 0 : misses + 1;
      if (missing === undefined) {
        readyAt ??= performance.now();
        change('ready');
      } else if (readyAt !== undefined) {
        // One answer that is late, on a machine that is busy, says nothing yet.
        if (misses > 1) {
          change('failed', missing);
        }
      } else if (performance.now() - startedAt > spec.startDeadlineMs) {
        run.signal('SIGKILL');
        await exited;
        ended = `not ready after ${spec.startDeadlineMs / 1000} s: ${missing}`;
      }
      const pollMs = misses === 0 ? POLL_MS.ready : POLL_MS.untilReady;
      await Promise.race([exited, delay(pollMs)]);
      rotateLog(logFile);
    }
    const why = ended ?? (await exited);
    current = undefined;
    return { why, readyMs: readyAt ? performance.now() - readyAt : 0 };
  };

  /** Waits for those that start anew before this one; false when it was told to stop. */
  const isItsTurn = async (): Promise<boolean> => {
    await Promise.race([turn, toldToStop]);
    return !stopping.signal.aborted;
  };

  const live = async () => {
    let failures = 0;
    while (await isItsTurn()) {
      const { why, readyMs } = await liveOnce().catch((error: unknown) => ({
        why: explain(error),
        readyMs: 0,
      }));
      if (stopping.signal.aborted) {
        break;
      }
      if (asked) {
        asked = false;
        failures = 0;
        continue;
      }
      failures = readyMs > FORGET_AFTER_MS ? 1 : failures + 1;
      const pauseMs = backOffMs(failures);
      const remedy = failures >= 3 && spec.remedy ? ` (${spec.remedy})` : '';
      change('failed', `${why}; starts again in ${pauseMs / 1000} s${remedy}`);
      pause = new AbortController();
      const signal = AbortSignal.any([stopping.signal, pause.signal]);
      await delay(pauseMs, undefined, { signal }).catch(() => undefined);
      restarts += 1;
    }
    change('stopped');
  };

  const end = () => {
    const run = current;
    if (!run) {
      return;
    }
    run.signal('SIGTERM');
    const force = setTimeout(() => run.signal('SIGKILL'), spec.stopDeadlineMs);
    void run.exited.finally(() => clearTimeout(force));
  };

  return {
    spec,
    status,
    note: change,
    start: () => {
      life ??= live();
    },
    restart: next => {
      if (!life || stopping.signal.aborted) {
        return Promise.resolve();
      }
      asked = true;
      turn = Promise.all([turn, next]);
      const before = again;
      again = Promise.withResolvers();
      void again.promise.then(before.resolve);
      change('starting', 'starts anew, after what it needs');
      pause.abort();
      end();
      return again.promise;
    },
    stop: async () => {
      stopping.abort();
      end();
      await life;
      change('stopped');
    },
  };
}

/** Undefined when the process is ready; the first time only after it was configured, too. */
async function check(
  spec: ProcessSpec,
  firstTime: boolean,
): Promise<string | undefined> {
  const missing = await spec.probe();
  if (missing !== undefined || !firstTime) {
    return missing;
  }
  return spec.configure?.().then(
    () => undefined,
    (error: unknown) => explain(error),
  );
}
