import { eventually } from '../shop/eventually.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectIdle } from './expectIdle.ts';

/** The order's final status for each test card. */
const CARDS = {
  'card-silent': 'confirmed',
  'card-late': 'confirmed',
  'card-twice': 'confirmed',
  'card-error': 'confirmed',
  'card-declined': 'rejected',
};
const UNITS = 10;

/** Charges each order once although payments time out, fail, or are notified late or twice; declined and cancelled orders release goods and money. */
export async function payments(shop: Shop): Promise<void> {
  const sku = await shop.shelve(UNITS);
  await Promise.all(
    Object.entries(CARDS).map(async ([card, outcome], index) => {
      const buyer = shop.buyer(index);
      const id = await buyer.buy({ sku, card });
      await eventually(async () => {
        const { status } = await buyer.read(id);
        if (status !== outcome) {
          throw new Error(`${card}: ${status}`);
        }
      });
    }),
  );
  const canceller = shop.buyer(Object.keys(CARDS).length);
  const cancelledId = await canceller.buy({ sku });
  await eventually(async () => {
    const { payment } = await canceller.read(cancelledId);
    if (payment.status !== 'captured') {
      throw new Error(payment.status);
    }
  });
  expect(await canceller.cancel(cancelledId)).toBe(200);
  await expectIdle(shop);
  const level = await shop
    .database('products')
    .collection<{ _id: string; available: number }>('stock')
    .findOne({ _id: sku });
  expect(level?.available).toBe(UNITS - 4);
}
