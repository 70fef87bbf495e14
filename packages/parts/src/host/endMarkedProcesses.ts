import { isAlive } from './processTable.ts';
import { markedProcesses } from './markedProcesses.ts';
import { signalProcess } from './signalProcess.ts';
import { waitUntil } from './waitUntil.ts';

/**
 * Ends every process that was started for this folder `var`: SIGTERM, after the deadline SIGKILL. Does
 * not signal a process that reuses a pid.
 *
 * @returns the number of processes found
 */
export async function endMarkedProcesses(
  varFolder: string,
  graceMs: number,
): Promise<number> {
  const found = markedProcesses(varFolder);
  if (found.length === 0) {
    return 0;
  }
  const haveEnded = () => !markedProcesses(varFolder).some(isAlive);
  for (const one of found) {
    if (isAlive(one)) {
      signalProcess(one.pid, 'SIGTERM');
    }
  }
  if (await waitUntil(haveEnded, { deadlineMs: graceMs })) {
    return found.length;
  }
  for (const one of markedProcesses(varFolder)) {
    if (isAlive(one)) {
      signalProcess(one.pid, 'SIGKILL');
    }
  }
  await waitUntil(haveEnded, { deadlineMs: 5000 });
  return found.length;
}
