import { expect } from '@playwright/test';

/** What `look` gives once it doesn't throw any more: for what comes by events. */
export async function eventually<T>(look: () => Promise<T>): Promise<T> {
  let found: { value: T } | undefined;
  await expect(async () => {
    found = { value: await look() };
  }).toPass({ intervals: [100], timeout: 15_000 });
  if (!found) {
    throw new Error('nothing was found');
  }
  return found.value;
}
