import { copyFileSync, statSync, truncateSync } from 'node:fs';

const MAX_BYTES = 10 * 1024 * 1024;

/**
 * Rotates a log of 10 MiB or more: copies it to `<file>.1` and truncates it. Its writer keeps the file
 * open for appending, so it cannot be renamed.
 */
export function rotateLog(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MAX_BYTES) {
    return;
  }
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}
