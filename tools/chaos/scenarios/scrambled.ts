import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { Random } from '@comptoir/kit-testing/Random';
import { eventually } from '../shop/eventually.ts';
import type { Delivery } from '../shop/Bus.ts';
import { Interceptor } from '../shop/Interceptor.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectIdle } from './expectIdle.ts';

const ENDED = ['confirmed', 'rejected', 'cancelled'];

/** Delivers every event 2 to 5 times, in any order, and again after all orders have ended. */
export async function scrambled(shop: Shop): Promise<void> {
  const seed = Date.now() % 1_000_000;
  const random = new Random(seed);
  console.log(`scrambled with seed ${seed}`);
  const sku = await shop.shelve(12);
  const all: Delivery[] = [];
  const interceptor = await Interceptor.open(shop.bus, shop.amqpUrl);
  try {
    const ids = await Promise.all(
      shop.buyers.map(async (buyer, index) => {
        const card = index % 5 === 0 ? 'card-declined' : 'card-ok';
        const id = await buyer.buy({ sku, card });
        if (index % 2 === 1) {
          await buyer.cancel(id);
        }
        return id;
      }),
    );
    await eventually(async () => {
      await interceptor.pass(waiting => {
        all.push(...waiting);
        return scramble(waiting, random);
      });
      const orders = shop
        .database('shopping')
        .collection<{ _id: string; status: string }>('orders');
      const count = await orders.countDocuments({
        _id: { $in: ids },
        status: { $in: ENDED },
      });
      if (count < ids.length) {
        throw new Error(`${count} of ${ids.length} orders have ended`);
      }
    });
    await interceptor.pass(waiting => scramble(waiting, random));
  } finally {
    await interceptor.close();
  }
  await shop.bus.deliver(random.shuffle(all));
  await expectIdle(shop);
}

/** Repeats each delivery 2 to 5 times, in random order. */
export function scramble<T extends { event: BusEvent }>(
  waiting: readonly T[],
  random: Random,
): T[] {
  return random.shuffle(
    waiting.flatMap(one =>
      Array.from({ length: random.between(2, 5) }, () => one),
    ),
  );
}
