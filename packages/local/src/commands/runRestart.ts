import { setTimeout as delay } from 'node:timers/promises';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { createPaths } from '../run/createPaths.ts';
import { readState } from '../run/createStateFile.ts';
import { requestRestarts } from '../run/restartRequests.ts';
import { runningSupervisor } from '../run/supervisorLock.ts';
import type { ProcessStatus } from '../supervisor/ProcessStatus.ts';

const DEADLINE_MS = 120_000;
/** Milliseconds between two looks at the state. */
const POLL_MS = 50;

/**
 * `npm run restart`: stops processes gracefully and starts them with the same data, build and
 * settings; returns when they are ready.
 *
 * @throws LocalError for an unknown name, and when a process has failed after 120 s; waits for a start
 * that a busy machine slows down
 */
export async function runRestart(options: {
  varFolder: string;
  names: readonly string[];
  write: (text: string) => void;
}): Promise<void> {
  const { varFolder, names, write } = options;
  const paths = createPaths(varFolder);
  const supervisor = runningSupervisor(paths.lock);
  if (!supervisor) {
    throw refused('Comptoir is not running', 'npm start');
  }
  const processes = () => readState(paths.state)?.processes ?? [];
  const known = processes().map(({ name }) => name);
  const remedy = `the names are ${known.join(', ')}`;
  if (names.length === 0) {
    throw refused('no process name was passed', remedy);
  }
  const unknown = names.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw refused(`there is no process ${unknown}`, remedy);
  }
  const requestedAt = Date.now();
  requestRestarts({ folder: paths.restarts, names, pid: supervisor.pid });
  const isRestarted = ({ state, since }: ProcessStatus) =>
    state === 'ready' && new Date(since).getTime() >= requestedAt;
  for (const name of names) {
    const find = () => processes().find(one => one.name === name);
    const isReadyAgain = () => {
      const found = find();
      return found !== undefined && isRestarted(found);
    };
    const hasFailed = () =>
      Date.now() - requestedAt > DEADLINE_MS &&
      processes().some(
        one => names.includes(one.name) && one.state === 'failed',
      );
    while (!isReadyAgain() && !hasFailed()) {
      await delay(POLL_MS);
    }
    if (!isReadyAgain()) {
      const found = find();
      throw new LocalError({
        what: `${name} is not ready again`,
        why: found?.reason ?? `its state is ${found?.state}`,
        remedy: `see ${found?.log}`,
      });
    }
    write(`${name} is ready again`);
  }
}

function refused(why: string, remedy: string): LocalError {
  return new LocalError({ what: 'Nothing was restarted', why, remedy });
}
