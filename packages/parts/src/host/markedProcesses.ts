import { readFileSync } from 'node:fs';
import { listProcesses } from './processTable.ts';
import type { ProcessEntry } from './processTable.ts';

/** The environment variable of every supervised process; its value is the folder `var`. */
export const MARK = 'COMPTOIR_SUPERVISED_IN';

/**
 * Lists the live processes that were started for this folder `var`, including their children. Finds
 * them by their environment instead of a list of pids, which would be stale after a crash.
 */
export function markedProcesses(varFolder: string): ProcessEntry[] {
  const mark = `${MARK}=${varFolder}`;
  return listProcesses().filter(
    ({ pid }) => pid !== process.pid && environmentOf(pid).includes(mark),
  );
}

function environmentOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return []; // It has ended, or belongs to another user.
  }
}
