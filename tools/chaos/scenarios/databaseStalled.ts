import { randomUUID } from 'node:crypto';
import { eventually } from '../shop/eventually.ts';
import { BUS_NAMES } from '../shop/ServiceName.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectIdle } from './expectIdle.ts';

/** Stalls, then kills MongoDB: no response is wrong, every service stays ready and names it, and recovers without a restart. */
export async function databaseStalled(shop: Shop): Promise<void> {
  const sku = await shop.shelve(20);
  const [stalled, killed] = [shop.buyer(0), shop.buyer(1)];
  const wishes = [
    { buyer: stalled, sku, key: randomUUID() },
    { buyer: killed, sku, key: randomUUID() },
  ];
  for (const { buyer, ...wish } of wishes) {
    await buyer.fill(wish);
  }
  shop.freeze('mongodb');
  try {
    for (const service of BUS_NAMES) {
      await shop.system(service).waitFor('mongodb', 'down');
      expect(await shop.readiness(service)).toBeUndefined();
    }
    // The list is in memory and still readable; writes are refused.
    expect((await shop.client('products').ask('/v1/products')).status).toBe(
      200,
    );
    const refused = await stalled.order(wishes[0] ?? { sku });
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('2');
  } finally {
    shop.thaw('mongodb');
  }
  await shop.kill('mongodb');
  expect((await killed.order(wishes[1] ?? { sku })).status).toBe(503);
  await shop.restart('mongodb');
  for (const service of BUS_NAMES) {
    await shop.system(service).waitFor('mongodb', 'up');
  }
  for (const { buyer, ...wish } of wishes) {
    const id = await buyer.buy(wish);
    await eventually(async () =>
      expect((await buyer.read(id)).status).toBe('confirmed'),
    );
  }
  await expectIdle(shop);
}
