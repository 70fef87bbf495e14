import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { signalProcess } from '@comptoir/parts/host/signalProcess';

/** Tells a supervisor that there are requests. */
export const LOOK_SIGNAL = 'SIGUSR2';

/** Asks a supervisor to start processes anew. */
export function requestRestarts(options: {
  /** Where requests lie. */
  folder: string;
  names: readonly string[];
  /** The supervisor's. */
  pid: number;
}): void {
  const { folder, names, pid } = options;
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    writeFileSync(join(folder, name), '');
  }
  signalProcess(pid, LOOK_SIGNAL);
}

/** Takes away what was asked for, and gives the names. */
export function takeRestartRequests(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  const names = readdirSync(folder);
  rmSync(folder, { recursive: true });
  return names;
}
