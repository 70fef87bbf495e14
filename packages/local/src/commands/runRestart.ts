import { LocalError } from '@comptoir/parts/errors/LocalError';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import { createPaths } from '../run/createPaths.ts';
import { readState } from '../run/createStateFile.ts';
import { requestRestarts } from '../run/restartRequests.ts';
import { runningSupervisor } from '../run/supervisorLock.ts';
import type { ProcessStatus } from '../supervisor/ProcessStatus.ts';

const DEADLINE_MS = 120_000;

/**
 * `npm run restart`: ends processes politely and starts them anew, with the data, the build and
 * the settings of before; returns when they are ready again.
 *
 * @throws LocalError for a name that does not run, and when one does not become ready
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
    throw refused('Comptoir does not run', 'npm start');
  }
  const processes = () => readState(paths.state)?.processes ?? [];
  const known = processes().map(({ name }) => name);
  const remedy = `name some of ${known.join(', ')}`;
  if (names.length === 0) {
    throw refused('no process is named', remedy);
  }
  const unknown = names.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw refused(`there is no process ${unknown}`, remedy);
  }
  const askedAt = Date.now();
  requestRestarts({ folder: paths.restarts, names, pid: supervisor.pid });
  const isAnew = ({ state, since }: ProcessStatus) =>
    state === 'ready' && new Date(since).getTime() >= askedAt;
  for (const name of names) {
    const find = () => processes().find(one => one.name === name);
    const isBack = () => {
      const found = find();
      return found !== undefined && isAnew(found);
    };
    const deadlineMs = DEADLINE_MS - (Date.now() - askedAt);
    if (!(await waitUntil(isBack, { deadlineMs }))) {
      const found = find();
      throw new LocalError({
        what: `${name} is not ready again`,
        why: found?.reason ?? `it is ${found?.state}`,
        remedy: `see ${found?.log}`,
      });
    }
    write(`${name} is ready again`);
  }
}

function refused(why: string, remedy: string): LocalError {
  return new LocalError({ what: 'Nothing is restarted', why, remedy });
}
