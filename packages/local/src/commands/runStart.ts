import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { formatStatus } from '../cli/formatStatus.ts';
import { countProcesses } from '../cli/countProcesses.ts';
import { endMarkedProcesses } from '@comptoir/parts/host/endMarkedProcesses';
import { MARK } from '@comptoir/parts/host/markedProcesses';
import { createPlan } from '../plan/createPlan.ts';
import type { LocalOptions, Mode } from '../plan/LocalOptions.ts';
import { providePrograms } from '@comptoir/parts/programs/providePrograms';
import { createPaths } from '../run/createPaths.ts';
import { createRunFiles } from '../run/createRunFiles.ts';
import {
  RESTART_SIGNAL,
  drainRestartRequests,
} from '../run/restartRequests.ts';
import { releaseLock, acquireLock } from '../run/supervisorLock.ts';
import { createSupervisor } from '../supervisor/createSupervisor.ts';
import type { Reporter } from './createReporter.ts';

/** The exit code when a signal arrives before the processes are started. */
const INTERRUPTED = 130;
/** Milliseconds between SIGTERM and SIGKILL to processes of a killed run. */
const LEFTOVER_GRACE_MS = 15_000;

/**
 * `npm start` and `npm run dev`: starts everything, keeps it running until `stop` is aborted,
 * then stops everything.
 *
 * @returns the exit code
 * @throws LocalError when the run cannot be planned
 */
export async function runStart(options: {
  local: LocalOptions;
  mode: Mode;
  without: readonly string[];
  reporter: Reporter;
  /** Aborted by Ctrl-C or `npm stop`. */
  stop: AbortSignal;
  /** Called once after all starts, with the names of the processes that failed. */
  onStarted: (failed: readonly string[]) => void;
}): Promise<number> {
  const { local, reporter, stop } = options;
  const paths = createPaths(local.varFolder);
  // Restart requests are discarded until the supervisor exists.
  let handleRestarts = () => void drainRestartRequests(paths.restarts);
  process.on(RESTART_SIGNAL, () => handleRestarts());
  const other = acquireLock(paths.lock);
  if (other) {
    throw new LocalError({
      what: 'Comptoir is already running',
      why: `process ${other.pid} supervises ${paths.folder}`,
      remedy: 'npm run status lists its processes; npm stop stops it',
    });
  }
  try {
    const left = await endMarkedProcesses(paths.folder, LEFTOVER_GRACE_MS);
    if (left > 0) {
      reporter.step(
        `ended the remaining processes of a killed run: ${countProcesses(left)}`,
      );
    }
    if (!existsSync(join(local.root, '.git'))) {
      reporter.step(
        `${local.root} has no .git (an unpacked archive?): the portal shows no history, and change requests start from a snapshot of its files; to contribute, work in a git clone`,
      );
    }
    const plan = await createPlan({ ...options, paths, onStep: reporter.step });
    if (stop.aborted) {
      return INTERRUPTED;
    }
    void providePrograms(plan.programs, {
      cacheFolder: local.cacheFolder,
      // Marked, so that its remaining processes end with this run.
      env: { ...local.env, [MARK]: paths.folder },
      onStep: step => {
        if (!stop.aborted) {
          reporter.step(step);
        }
      },
    });
    const supervisor = createSupervisor({
      specs: plan.specs,
      logFile: paths.log,
      onChange: status => {
        files.write();
        reporter.change(status);
      },
    });
    const files = createRunFiles({
      paths,
      facts: plan.facts,
      cluster: plan.cluster,
      statuses: supervisor.statuses,
    });
    files.start();
    handleRestarts = () => {
      const names = drainRestartRequests(paths.restarts);
      if (!stop.aborted) {
        supervisor.restart(names);
      }
    };
    const stopped = new Promise<void>(resolve => {
      if (stop.aborted) {
        resolve();
      } else {
        stop.addEventListener('abort', () => resolve());
      }
    });
    const started = supervisor.start().then(failed => {
      if (stop.aborted) {
        return;
      }
      const state = {
        processes: supervisor.statuses(),
        build: plan.cluster.buildProgress(),
        ...plan.facts,
      };
      reporter.line(`\n${formatStatus(state, new Map(), process.pid)}\n`);
      options.onStarted(failed);
    });
    await Promise.race([started.then(() => stopped), stopped]);
    reporter.step('stopping');
    await supervisor.stop();
    const escaped = await endMarkedProcesses(paths.folder, 2000);
    if (escaped > 0) {
      reporter.step(
        `ended processes that outlived their parents: ${countProcesses(escaped)}`,
      );
    }
    files.stop();
    reporter.step('everything is stopped');
    return 0;
  } finally {
    releaseLock(paths.lock);
  }
}
