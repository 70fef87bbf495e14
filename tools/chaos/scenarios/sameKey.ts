import { randomUUID } from 'node:crypto';
import type { Shop } from '../shop/Shop.ts';
import { expectIdle } from './expectIdle.ts';

const TIMES = 50;

/** Concurrent requests with the same idempotency key place one order. */
export async function sameKey(shop: Shop): Promise<void> {
  const sku = await shop.shelve(TIMES);
  const buyer = shop.buyer(0);
  const wish = { sku, quantity: 2, key: randomUUID() };
  await buyer.fill(wish);
  const before = buyer.receipts.length;
  const answers = await Promise.all(
    Array.from({ length: TIMES }, () => buyer.order(wish)),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  const receipts = buyer.receipts.slice(before);
  expect(new Set(receipts.map(({ orderId }) => orderId)).size).toBe(1);
  await expectIdle(shop);
  const shelf = shop.database('products').collection('stock');
  const level = { 'lines.sku': sku };
  expect(
    await shop.database('shopping').collection('orders').countDocuments(level),
  ).toBe(1);
  expect(await shelf.findOne({ available: TIMES - 2 })).not.toBeNull();
}
