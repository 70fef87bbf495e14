import { readdirSync, readFileSync } from 'node:fs';

/** One line of the kernel's process table. */
export interface ProcessEntry {
  pid: number;
  /** The process group; a supervised process leads its own. */
  group: number;
  /** Clock ticks since boot; identifies the process together with the pid, since pids are reused. */
  startTime: number;
  residentBytes: number;
}

const PAGE_BYTES = 4096;

/** Reads the process with this pid; returns undefined if it has ended or is a zombie. */
export function readProcess(pid: number): ProcessEntry | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The command, the second field, may contain spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X') {
    return undefined;
  }
  return {
    pid,
    group: Number(fields[2]),
    startTime: Number(fields[19]),
    residentBytes: Number(fields[21]) * PAGE_BYTES,
  };
}

/** Lists every live process that this user can see. */
export function listProcesses(): ProcessEntry[] {
  return readdirSync('/proc')
    .filter(entry => /^\d+$/.test(entry))
    .map(entry => readProcess(Number(entry)))
    .filter(entry => entry !== undefined);
}

/** Whether exactly this process (not a later one with the same pid) is alive. */
export function isAlive(identity: { pid: number; startTime: number }): boolean {
  return readProcess(identity.pid)?.startTime === identity.startTime;
}
