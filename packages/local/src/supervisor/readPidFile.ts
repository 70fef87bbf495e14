import { readFileSync } from 'node:fs';

/** The pid in a file that a process wrote; undefined while there is none. */
export function readPidFile(file: string | undefined): number | undefined {
  if (file === undefined) {
    return undefined;
  }
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}
