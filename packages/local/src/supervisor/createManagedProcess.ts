import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { explain } from '@comptoir/parts/errors/explain';
import { createOwnClock } from '@comptoir/parts/host/createOwnClock';
import { backOffMs } from './backOffMs.ts';
import { describeSlowStart } from './describeSlowStart.ts';
import { endLaunched } from './endLaunched.ts';
import { launch } from '@comptoir/parts/process/launch';
import type { Launched } from '@comptoir/parts/process/launch';
import type { ProcessSpec } from '@comptoir/parts/process/ProcessSpec';
import type { ProcessState, ProcessStatus } from './ProcessStatus.ts';
import { readPidFile } from './readPidFile.ts';
import { rotateLog } from './rotateLog.ts';

/** A process that is restarted whenever it ends, until it is stopped. */
export interface ManagedProcess {
  readonly spec: ProcessSpec;
  status(): ProcessStatus;
  /** Sets state and reason of a process that is not started yet or cannot be started. */
  note(state: 'starting' | 'failed', reason: string): void;
  /** Starts the process, and restarts it whenever it ends. */
  start(): void;
  /**
   * Ends the process like {@link stop} and starts it again. Does nothing when it was never started.
   *
   * @param turn awaited before the start
   * @returns resolves when the process is ready or stopped
   */
  restart(turn: Promise<unknown>): Promise<void>;
  /** Sends SIGTERM, after the deadline SIGKILL; resolves when the process group has ended. */
  stop(): Promise<void>;
}

/** Milliseconds of readiness that reset the number of failures. */
const RESET_AFTER_MS = 30_000;
const POLL_MS = { untilReady: 100, ready: 1000 };
/** Milliseconds that a probe waits; a starting process on a busy machine responds late. */
const PROBE_TIMEOUT_MS = { untilReady: 15_000, ready: 2000 };

/** Creates a {@link ManagedProcess}, which runs once it is started. */
export function createManagedProcess(options: {
  spec: ProcessSpec;
  logFile: string;
  /** Called after each change of state or reason. */
  onChange: (status: ProcessStatus) => void;
}): ManagedProcess {
  const { spec, logFile } = options;
  const stopping = new AbortController();
  const stopRequested = once(stopping.signal, 'abort');
  let state: ProcessState = 'stopped';
  let since = new Date().toISOString();
  let reason: string | null = null;
  let restarts = 0;
  let seeded = false;
  /** Whether a restart was requested and its end is expected. */
  let restartRequested = false;
  let turn: Promise<unknown> = Promise.resolve();
  let again = Promise.withResolvers<void>();
  let pause = new AbortController();
  let current: Launched | undefined;
  let loop: Promise<void> | undefined;

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

  /** Runs the process once. Returns why it ended, and for how many milliseconds it was ready. */
  const runOnce = async (): Promise<{ why: string; readyMs: number }> => {
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
    restartRequested = false;
    change('starting');
    let ended: string | undefined;
    const exited = run.exited.then(why => {
      clock.stop();
      return (ended = why);
    });
    const startedAt = performance.now();
    const clock = createOwnClock(run.pid);
    let readyAt: number | undefined;
    let misses = 0;
    while (ended === undefined) {
      const missing = await check(spec, readyAt === undefined);
      if (ended !== undefined || stopping.signal.aborted || restartRequested) {
        break;
      }
      misses = missing === undefined ? 0 : misses + 1;
      if (missing === undefined) {
        clock.stop();
        readyAt ??= performance.now();
        change('ready');
      } else if (readyAt !== undefined) {
        // Tolerate a single failed probe, which a busy machine may cause.
        if (misses > 1) {
          change('failed', missing);
        }
      } else if (clock.ownMs() > spec.startDeadlineMs) {
        run.signal('SIGKILL');
        await exited;
        ended = `not ready after ${spec.startDeadlineMs / 1000} s: ${missing}`;
      } else if (performance.now() - startedAt > spec.startDeadlineMs) {
        change('starting', describeSlowStart(spec.startDeadlineMs, missing));
      }
      const pollMs = misses === 0 ? POLL_MS.ready : POLL_MS.untilReady;
      await Promise.race([exited, delay(pollMs)]);
      rotateLog(logFile);
    }
    const why = ended ?? (await exited);
    current = undefined;
    return { why, readyMs: readyAt ? performance.now() - readyAt : 0 };
  };

  /** Waits for the restarts of its needs. Returns false when the process is stopped. */
  const waitForTurn = async (): Promise<boolean> => {
    await Promise.race([turn, stopRequested]);
    return !stopping.signal.aborted;
  };

  const runUntilStopped = async () => {
    let failures = 0;
    while (await waitForTurn()) {
      const { why, readyMs } = await runOnce().catch((error: unknown) => ({
        why: explain(error),
        readyMs: 0,
      }));
      if (stopping.signal.aborted) {
        break;
      }
      if (restartRequested) {
        restartRequested = false;
        failures = 0;
        continue;
      }
      failures = readyMs > RESET_AFTER_MS ? 1 : failures + 1;
      const pauseMs = backOffMs(failures);
      const remedy = failures >= 3 && spec.remedy ? ` (${spec.remedy})` : '';
      change('failed', `${why}; restarts in ${pauseMs / 1000} s${remedy}`);
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
    endLaunched(run, spec.stopDeadlineMs);
  };

  return {
    spec,
    status,
    note: change,
    start: () => {
      loop ??= runUntilStopped();
    },
    restart: next => {
      if (!loop || stopping.signal.aborted) {
        return Promise.resolve();
      }
      restartRequested = true;
      turn = Promise.all([turn, next]);
      const before = again;
      again = Promise.withResolvers();
      void again.promise.then(before.resolve);
      change('starting', 'restarts after its needs');
      pause.abort();
      end();
      return again.promise;
    },
    stop: async () => {
      stopping.abort();
      end();
      await loop;
      change('stopped');
    },
  };
}

/** Returns undefined when the process is ready; configures it after the first successful probe. */
async function check(
  spec: ProcessSpec,
  firstTime: boolean,
): Promise<string | undefined> {
  const missing = await spec.probe(
    firstTime ? PROBE_TIMEOUT_MS.untilReady : PROBE_TIMEOUT_MS.ready,
  );
  if (missing !== undefined || !firstTime) {
    return missing;
  }
  return spec.configure?.().then(
    () => undefined,
    (error: unknown) => explain(error),
  );
}
