import { isAlive } from './processTable.ts';
import { markedProcesses } from './markedProcesses.ts';
import { signalProcess } from './signalProcess.ts';
import { waitUntil } from './waitUntil.ts';

/**
 * Ends every process that was started for this folder `var`: SIGTERM, after the deadline SIGKILL.
 * A pid that another process has by then is left alone.
 *
 * @returns how many there were
 */
export async function endMarkedProcesses(
  varFolder: string,
  politeMs: number,
): Promise<number> {
  const found = markedProcesses(varFolder);
  if (found.length === 0) {
    return 0;
  }
  const gone = () => !markedProcesses(varFolder).some(isAlive);
  for (const one of found) {
    if (isAlive(one)) {
      signalProcess(one.pid, 'SIGTERM');
    }
  }
  if (await waitUntil(gone, { deadlineMs: politeMs })) {
    return found.length;
  }
  for (const one of markedProcesses(varFolder)) {
    if (isAlive(one)) {
      signalProcess(one.pid, 'SIGKILL');
    }
  }
  await waitUntil(gone, { deadlineMs: 5000 });
  return found.length;
}
