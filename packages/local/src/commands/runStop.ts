import { countProcesses } from '../cli/countProcesses.ts';
import { LocalError } from '@comptoir/parts/errors/LocalError';
import { endMarkedProcesses } from '@comptoir/parts/host/endMarkedProcesses';
import { markedProcesses } from '@comptoir/parts/host/markedProcesses';
import { isAlive } from '@comptoir/parts/host/processTable';
import { signalProcess } from '@comptoir/parts/host/signalProcess';
import { waitUntil } from '@comptoir/parts/host/waitUntil';
import { createPaths } from '../run/createPaths.ts';
import { releaseLock, runningSupervisor } from '../run/supervisorLock.ts';

/** Milliseconds without the end of a process until the supervisor is killed. */
const DEADLINE_MS = 60_000;
const LEFTOVER_GRACE_MS = 15_000;

/**
 * `npm stop`: ends the supervisor and its processes, and the remaining processes of a killed
 * supervisor.
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
        what: `The supervisor (process ${supervisor.pid}) cannot be ended`,
        why: 'it belongs to another user',
        remedy: `sudo kill ${supervisor.pid}`,
        cause,
      });
    }
    const isGone = () => !isAlive(supervisor);
    // A busy machine may need longer than the deadline for all of them.
    let remaining = markedProcesses(varFolder).length;
    let before = Number.POSITIVE_INFINITY;
    let gone = false;
    while (!gone && remaining < before) {
      before = remaining;
      gone = await waitUntil(isGone, { deadlineMs: DEADLINE_MS });
      remaining = markedProcesses(varFolder).length;
    }
    if (!gone) {
      signalProcess(supervisor.pid, 'SIGKILL');
      await waitUntil(isGone, { deadlineMs: 5000 });
    }
  }
  const left = await endMarkedProcesses(varFolder, LEFTOVER_GRACE_MS);
  releaseLock(paths.lock);
  if (left > 0) {
    write(
      `Ended the remaining processes of a killed run: ${countProcesses(left)}.`,
    );
  }
  if (supervisor) {
    write('Comptoir is stopped. Its data remain in var/.');
  } else if (left === 0) {
    write('Comptoir is not running.');
  }
}
