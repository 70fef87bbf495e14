import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { signalProcess } from '@comptoir/parts/host/signalProcess';

/** Signals a supervisor to read the restart requests. */
export const RESTART_SIGNAL = 'SIGUSR2';

/** Requests the restart of processes. */
export function requestRestarts(options: {
  /** The folder of requests. */
  folder: string;
  names: readonly string[];
  /** The supervisor's pid. */
  pid: number;
}): void {
  const { folder, names, pid } = options;
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    writeFileSync(join(folder, name), '');
  }
  signalProcess(pid, RESTART_SIGNAL);
}

/** Removes all requests and returns their names. */
export function drainRestartRequests(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  const names = readdirSync(folder);
  rmSync(folder, { recursive: true });
  return names;
}
