import { eventually } from '../shop/eventually.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectIdle } from './expectIdle.ts';

/** Available units; each buyer orders one. */
const UNITS = 7;

/** Concurrent buyers: as many orders are confirmed as there are units. */
export async function lastUnits(shop: Shop): Promise<void> {
  const sku = await shop.shelve(UNITS);
  const { buyers } = shop;
  await Promise.all(buyers.map(buyer => buyer.fill({ sku })));
  const answers = await Promise.all(buyers.map(buyer => buyer.order({ sku })));
  expect(answers.map(({ status }) => status)).toEqual(buyers.map(() => 201));
  const outcomes = await Promise.all(
    buyers.map(buyer =>
      eventually(async () => {
        const id = buyer.receipts.at(-1)?.orderId ?? '';
        const { status, reason } = await buyer.read(id);
        if (status === 'confirmed') {
          return 'confirmed';
        }
        if (status === 'rejected') {
          return reason ?? '';
        }
        throw new Error(`${id} is ${status}`);
      }),
    ),
  );
  expect(outcomes.toSorted()).toEqual([
    ...Array.from({ length: UNITS }, () => 'confirmed'),
    ...buyers.slice(UNITS).map(() => 'stock-missing'),
  ]);
  await expectIdle(shop);
}
