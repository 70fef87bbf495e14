import { copyFileSync, statSync, truncateSync } from 'node:fs';

const LARGEST_BYTES = 10 * 1024 * 1024;

/**
 * Keeps a log from filling the disk: what is there becomes `<file>.1`, and the file starts
 * again. The writer keeps it open for appending, so it is emptied and not moved.
 */
export function rotateLog(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LARGEST_BYTES) {
    return;
  }
  copyFileSync(file, `${file}.1`);
  truncateSync(file);
}
