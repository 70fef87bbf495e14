import { waitUntilIdle, formatVerdicts } from '../invariants/waitUntilIdle.ts';
import type { Shop } from '../shop/Shop.ts';

/** Expects every invariant and contract to hold once the shop is idle; `poison` contains the ids of the messages that must be dead-lettered. */
export async function expectIdle(
  shop: Shop,
  poison: readonly string[] = [],
): Promise<void> {
  const verdicts = await waitUntilIdle(shop, poison);
  const broken = verdicts.filter(one => one.broken.length > 0);
  expect(formatVerdicts(broken)).toEqual([]);
  expect(await shop.contractFindings()).toEqual([]);
}
