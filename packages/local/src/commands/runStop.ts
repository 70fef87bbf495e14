import { countProcesses } from '../cli/countProcesses.ts';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { endMarkedProcesses } from '@comptoir/parts/host/endMarkedProcesses';
import { isAlive } from '@comptoir/parts/host/processTable';
import { signalProcess } from '@comptoir/parts/host/signalProcess';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import { createPaths } from '../run/createPaths.ts';
import { releaseLock, runningSupervisor } from '../run/supervisorLock.ts';

const DEADLINE_MS = 60_000;
const LEFTOVER_POLITE_MS = 15_000;

/**
 * `npm stop`: ends the supervisor and all its processes, and those that a killed supervisor
 * left behind.
 *
 * @throws LocalError when the supervisor belongs to another user
 */
export async function runStop(options: {
  varFolder: string;
  write: (text: string) => void;
}): Promise<void> {
  const { varFolder, write } = options;
  const paths = createPaths(varFolder);
  const supervisor = runningSupervisor(paths.lock);
  if (supervisor) {
    try {
      signalProcess(supervisor.pid, 'SIGTERM');
    } catch (cause) {
      throw new LocalError({
        what: `Process ${supervisor.pid}, which is in charge, cannot be ended`,
        why: 'it belongs to another user',
        remedy: `sudo kill ${supervisor.pid}`,
        cause,
      });
    }
    const gone = () => !isAlive(supervisor);
    if (!(await waitUntil(gone, { deadlineMs: DEADLINE_MS }))) {
      signalProcess(supervisor.pid, 'SIGKILL');
      await waitUntil(gone, { deadlineMs: 5000 });
    }
  }
  const left = await endMarkedProcesses(varFolder, LEFTOVER_POLITE_MS);
  releaseLock(paths.lock);
  if (left > 0) {
    write(`Ended what a killed run left behind: ${countProcesses(left)}.`);
  }
  if (supervisor) {
    write('Comptoir is stopped. Its data stay in var/.');
  } else if (left === 0) {
    write('Comptoir does not run.');
  }
}
