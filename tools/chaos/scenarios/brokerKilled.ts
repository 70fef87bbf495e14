import { eventually } from '../shop/eventually.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectRest } from './expectRest.ts';

/** Orders of each buyer, one after the other. */
const EACH = 2;
/** Receipts after which the broker is killed, with events on their way. */
const SOON = 5;

/** The broker killed while events are published: nothing that was confirmed is lost, and orders need no broker. */
export async function brokerKilled(shop: Shop): Promise<void> {
  const { buyers } = shop;
  const sku = await shop.shelve(buyers.length * EACH);
  const receipts = () => buyers.flatMap(buyer => buyer.receipts);
  const before = receipts().length;
  const ids: string[] = [];
  const shopping = buyers.map(async buyer => {
    for (let count = 0; count < EACH; count++) {
      ids.push(await buyer.buy({ sku }));
    }
  });
  await eventually(() => {
    if (receipts().length < before + SOON) {
      throw new Error('too early');
    }
  });
  await shop.kill('rabbitmq');
  await Promise.all(shopping);
  await eventually(async () =>
    expect(await shop.readiness('shopping')).toMatch(/rabbitmq/),
  );
  await shop.restart('rabbitmq');
  await expectRest(shop);
  const orders = shop
    .database('shopping')
    .collection<{ _id: string; status: string }>('orders');
  expect(
    await orders.countDocuments({ _id: { $in: ids }, status: 'confirmed' }),
  ).toBe(buyers.length * EACH);
}
