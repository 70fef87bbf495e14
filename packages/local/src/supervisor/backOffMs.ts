const FIRST_MS = 250;
const LONGEST_MS = 30_000;

/** Milliseconds before the next start after `failures` consecutive failures (1 or more). */
export function backOffMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
}
