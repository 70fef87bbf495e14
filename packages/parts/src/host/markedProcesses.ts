import { readFileSync } from 'node:fs';
import { listProcesses } from './processTable.ts';
import type { ProcessEntry } from './processTable.ts';

/** The environment variable that every supervised process carries; its value is the folder `var`. */
export const MARK = 'COMPTOIR_SUPERVISED_IN';

/**
 * The live processes that were started for this folder `var`, their children included. They are
 * known by what they carry and not by a list of pids, which a crash leaves stale.
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
    return []; // Gone, or another user's.
  }
}
