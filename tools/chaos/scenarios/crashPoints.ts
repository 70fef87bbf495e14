import { eventually } from '../shop/eventually.ts';
import type { Listener } from '../shop/Listener.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectIdle } from './expectIdle.ts';

/**
 * Kills a service between its write and publishing, between publishing and
 * marking, between an event's effect and its acknowledgement, and before the
 * effect.
 */
export async function crashPoints(shop: Shop): Promise<void> {
  const sku = await shop.shelve(20);
  const listener = await shop.listen();
  try {
    const unsent = await beforePublishing(shop, sku);
    expect(listener.times('order.placed', unsent)).toBe(0);
    await restartConnected(shop, 'shopping');

    shop.valve('shopping').hold('down');
    const unmarked = await shop.buyer(1).buy({ sku });
    await eventually(() => {
      if (listener.times('order.placed', unmarked) === 0) {
        throw new Error('not published yet');
      }
    });
    await killHeld(shop, 'shopping');
    expect(await waiting(shop, unmarked)).toContain('order.placed');
    await restartConnected(shop, 'shopping');

    shop.valve('products').hold('up');
    const unacknowledged = await shop.buyer(2).buy({ sku });
    await eventually(async () => {
      const found = await reservations(shop).findOne({ _id: unacknowledged });
      if (!found?.taken) {
        throw new Error('no effect yet');
      }
    });
    await killHeld(shop, 'products');
    await restartConnected(shop, 'products');

    const untouched = await beforeTheEffect(shop, sku, listener);
    await restartConnected(shop, 'products');

    for (const id of [unsent, unmarked, unacknowledged, untouched]) {
      await eventually(async () => {
        const { status } = await ownerOf(shop, id).read(id);
        if (status !== 'confirmed') {
          throw new Error(`${id} is ${status}`);
        }
      });
    }
    // Published again after the crash: the second event must have no effect.
    await eventually(() =>
      expect(listener.times('order.placed', unmarked)).toBeGreaterThan(1),
    );
    await expectIdle(shop);
  } finally {
    await listener.close();
  }
}

/** Stores an order whose events the relay has claimed but cannot publish, and kills the service. */
async function beforePublishing(shop: Shop, sku: string): Promise<string> {
  shop.valve('shopping').hold('up');
  const id = await shop.buyer(0).buy({ sku });
  await eventually(async () => {
    const claimed = { _id: id, outboxLease: { $exists: true } };
    if (!(await orders(shop).findOne(claimed))) {
      throw new Error('not claimed yet');
    }
  });
  await killHeld(shop, 'shopping');
  expect(await waiting(shop, id)).toContain('order.placed');
  return id;
}

/** Kills a service after the broker has delivered an event and before its effect. */
async function beforeTheEffect(
  shop: Shop,
  sku: string,
  listener: Listener,
): Promise<string> {
  shop.freeze('products');
  const id = await shop.buyer(3).buy({ sku });
  await eventually(() =>
    expect(listener.times('order.placed', id)).toBeGreaterThan(0),
  );
  await shop.kill('products');
  return id;
}

/** Restarts a service and waits for its broker connection, which readiness does not include. */
async function restartConnected(
  shop: Shop,
  name: 'shopping' | 'products',
): Promise<void> {
  await shop.restart(name);
  await shop.system(name).waitFor('rabbitmq', 'up', 60_000);
}

async function killHeld(
  shop: Shop,
  name: 'shopping' | 'products',
): Promise<void> {
  await shop.kill(name);
  shop.valve(name).release();
}

/** Types of the events that wait in an order's outbox. */
async function waiting(shop: Shop, id: string): Promise<string[]> {
  const order = await orders(shop).findOne({ _id: id });
  return (order?.outbox ?? []).map(({ type }) => type);
}

function orders(shop: Shop) {
  return shop
    .database('shopping')
    .collection<{ _id: string; outbox?: { type: string }[] }>('orders');
}

function reservations(shop: Shop) {
  return shop
    .database('products')
    .collection<{ _id: string; taken: boolean }>('reservations');
}

function ownerOf(shop: Shop, id: string) {
  const owner = shop.buyers.find(({ receipts }) =>
    receipts.some(({ orderId }) => orderId === id),
  );
  if (!owner) {
    throw new Error(`no buyer has ordered ${id}`);
  }
  return owner;
}
