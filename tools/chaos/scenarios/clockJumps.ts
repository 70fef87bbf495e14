import { z } from 'zod';
import { eventually } from '../shop/eventually.ts';
import { BUS_NAMES } from '../shop/ServiceName.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectIdle } from './expectIdle.ts';

const HOUR_MS = 3_600_000;
const CARDS = ['card-ok', 'card-late', 'card-declined', 'card-twice'];
const UNITS = 100;
const ENDS = ['confirmed', 'rejected', 'cancelled'];
const StoredOrder = z.object({ status: z.string(), placedAt: z.date() });

/** Moves one service's clock an hour back or forward, and restores it: orders in progress end, and none is paid without its goods. */
export async function clockJumps(shop: Shop): Promise<void> {
  const sku = await shop.shelve(UNITS);
  const buy = (cards: readonly string[]) =>
    Promise.all(
      cards.map((card, index) => shop.buyer(index).buy({ sku, card })),
    );
  const haveEnded = (ids: readonly string[]) =>
    eventually(async () => {
      for (const id of ids) {
        const { status } = await storedOrder(shop, id);
        if (!ENDS.includes(status)) {
          throw new Error(`${id} is ${status}`);
        }
      }
    });

  for (const service of BUS_NAMES) {
    const before = await buy(CARDS);
    shop.setClock(service, -HOUR_MS);
    const [during = ''] = await buy(['card-ok']);
    if (service === 'shopping') {
      const { placedAt } = await storedOrder(shop, during);
      expect(Date.now() - placedAt.getTime()).toBeGreaterThan(HOUR_MS / 2);
    }
    shop.setClock(service, 0);
    await haveEnded([...before, during]);

    const underWay = await buy(CARDS);
    shop.setClock(service, HOUR_MS);
    await haveEnded(underWay);
    shop.setClock(service, 0);
  }
  await expectIdle(shop);
}

/** Reads the order from the database: with the clock an hour ahead, every token is expired. */
async function storedOrder(shop: Shop, id: string) {
  const orders = shop
    .database('shopping')
    .collection<{ _id: string }>('orders');
  return StoredOrder.parse(await orders.findOne({ _id: id }));
}
