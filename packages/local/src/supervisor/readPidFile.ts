import { readFileSync } from 'node:fs';

/** Reads a pid file; returns undefined when it is missing or invalid. */
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
