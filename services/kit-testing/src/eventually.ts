import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two attempts. */
const EVERY_MS = 15;

/**
 * Waits until `assertion` passes; fails with its last error after `withinMs`
 * milliseconds.
 */
export async function eventually<T>(
  assertion: () => Promise<T> | T,
  withinMs = 10_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await setTimeout(EVERY_MS);
    }
  }
}
