import { comeToRest, tellVerdicts } from '../invariants/comeToRest.ts';
import type { Shop } from '../shop/Shop.ts';

/** Every invariant and every contract holds once the shop has come to rest; `poison` are the ids of the messages that must be dead letters. */
export async function expectRest(
  shop: Shop,
  poison: readonly string[] = [],
): Promise<void> {
  const verdicts = await comeToRest(shop, poison);
  const broken = verdicts.filter(one => one.broken.length > 0);
  expect(tellVerdicts(broken)).toEqual([]);
  expect(await shop.contractFindings()).toEqual([]);
}
