import { repairViews } from '../repairViews.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectIdle } from './expectIdle.ts';

interface Level {
  _id: string;
  available: number;
}

/** A repair finds no difference after the faults; deliberately damaged views are found and corrected. */
export async function repaired(shop: Shop): Promise<void> {
  expect(await repairViews(shop)).toEqual([]);
  const sku = await shop.shelve(9);
  const other = await shop.shelve(9);
  const id = await shop.buyer(0).buy({ sku });
  await expectIdle(shop);

  const history = shop
    .database('customers')
    .collection<{ _id: string }>('orders');
  await history.updateOne({ _id: id }, { $set: { status: 'refunded' } });
  const wrong = { $set: { available: 99 } };
  const shelf = shop.database('products').collection<Level>('stock');
  await shelf.updateOne({ _id: sku }, wrong);
  const hints = shop.database('shopping').collection<Level>('stock');
  await hints.updateOne({ _id: other }, wrong);
  const catalog = shop.database('shopping').collection('products');
  const product = await catalog.findOneAndUpdate(
    { 'variants.sku': other },
    { $set: { 'variants.0.price.amount': 1 } },
  );

  const differences = await repairViews(shop);
  expect(differences).toEqual([
    `customers: ${id} is confirmed but stored as refunded`,
    `products: the level of ${sku} is 99, but its movements add up to 8`,
    `shopping: ${String(product?._id)} is different`,
    `shopping: available units of ${other}: 99 stored, 9 actual`,
  ]);
  expect(await repairViews(shop)).toEqual([]);
  expect((await shelf.findOne({ _id: sku }))?.available).toBe(8);
  expect((await hints.findOne({ _id: other }))?.available).toBe(9);
}
