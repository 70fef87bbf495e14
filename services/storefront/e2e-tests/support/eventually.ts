import { expect } from '@playwright/test';

/** Retries `attempt` until it no longer throws, for state that arrives by events. */
export async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  let found: { value: T } | undefined;
  await expect(async () => {
    found = { value: await attempt() };
  }).toPass({ intervals: [100], timeout: 15_000 });
  if (!found) {
    throw new Error('the result was undefined');
  }
  return found.value;
}
