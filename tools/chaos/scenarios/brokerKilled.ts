import { eventually } from '../shop/eventually.ts';
import { BUS_NAMES } from '../shop/ServiceName.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectIdle } from './expectIdle.ts';

/** Sequential orders of each buyer. */
const EACH = 2;
/** Receipts after which the broker is killed, while events are being published. */
const SOON = 5;

/** Kills the broker while events are published: no accepted order is lost, and orders are accepted without a broker. */
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
  for (const service of BUS_NAMES) {
    await shop.system(service).waitFor('rabbitmq', 'down');
    expect(await shop.readiness(service)).toBeUndefined();
  }
  await shop.restart('rabbitmq');
  await expectIdle(shop);
  const orders = shop
    .database('shopping')
    .collection<{ _id: string; status: string }>('orders');
  expect(
    await orders.countDocuments({ _id: { $in: ids }, status: 'confirmed' }),
  ).toBe(buyers.length * EACH);
}
