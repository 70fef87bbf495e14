import { readdir, readFile } from 'node:fs/promises';
import { isError } from '@backstage/errors';

const PAGE_BYTES = 4096;

/** Whether a process with this pid exists. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isError(error) && error.code === 'EPERM';
  }
}

/**
 * Sums the resident memory of the processes of each process group, in bytes. Empty where the system
 * has no `/proc`.
 */
export async function residentBytesByGroup(): Promise<Map<number, number>> {
  const entries = await readdir('/proc').catch(() => []);
  const stats = await Promise.all(
    entries
      .filter(entry => /^\d+$/.test(entry))
      // A process may end between the listing and the read.
      .map(pid => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)),
  );
  const bytes = new Map<number, number>();
  for (const stat of stats) {
    if (stat) {
      // The command, the second field, may contain spaces and parentheses.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const group = Number(fields[2]);
      const resident = Number(fields[21]) * PAGE_BYTES;
      bytes.set(group, (bytes.get(group) ?? 0) + resident);
    }
  }
  return bytes;
}
