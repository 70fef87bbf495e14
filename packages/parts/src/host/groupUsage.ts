import { readdirSync, readFileSync } from 'node:fs';
import { listProcesses } from './processTable.ts';

/** What a process group has used, and whether it waits for the machine. */
export interface GroupUsage {
  /** Milliseconds of CPU time of its live processes and their ended children. */
  cpuMs: number;
  /**
   * Whether one of its threads is runnable, waits for a disk, or is stopped: it goes on as soon as the
   * machine lets it. False when all threads wait for an event.
   */
  waitsForMachine: boolean;
}

/** Milliseconds per clock tick of /proc; Linux reports 100 ticks per second on every platform. */
const TICK_MS = 10;

/** R: runnable, D: waits for a disk, T: stopped by a signal. */
const HELD_UP = ['R', 'D', 'T'];

/** Reads the usage of a process group; zero for a group that has ended. */
export function groupUsage(group: number): GroupUsage {
  const members = listProcesses().filter(entry => entry.group === group);
  const threads = members.flatMap(({ pid }) => threadsOf(pid));
  return {
    cpuMs: members
      .flatMap(({ pid }) => statFields(`/proc/${pid}/stat`).slice(11, 15))
      .reduce((sum, ticks) => sum + Number(ticks) * TICK_MS, 0),
    waitsForMachine: threads.some(file =>
      HELD_UP.includes(statFields(file)[0] ?? ''),
    ),
  };
}

function threadsOf(pid: number): string[] {
  try {
    const folder = `/proc/${pid}/task`;
    return readdirSync(folder).map(id => `${folder}/${id}/stat`);
  } catch {
    return []; // It has ended.
  }
}

/** Returns the fields after the command, which may contain spaces; none when the process has ended. */
function statFields(file: string): string[] {
  try {
    const stat = readFileSync(file, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
