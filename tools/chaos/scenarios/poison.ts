import { eventually } from '../shop/eventually.ts';
import { BUS_NAMES } from '../shop/ServiceName.ts';
import type { Shop } from '../shop/Shop.ts';
import { deadLetterOnce } from './deadLetterOnce.ts';
import { expectIdle } from './expectIdle.ts';

/** Messages that no handler can consume: no JSON, no event, an unknown event. */
const POISON: [content: string, headers: Record<string, string>][] = [
  ['{"type": "order.pla', {}],
  ['{"type": "order.placed"}', { 'x-type': 'order.placed' }],
  ['{}', { 'x-type': 'order.eaten' }],
];

/** Poison is dead-lettered, later messages are consumed, and a redrive delivers a message again. */
export async function poison(shop: Shop): Promise<void> {
  const sku = await shop.shelve(20);
  const sent: string[] = [];
  for (const service of BUS_NAMES) {
    for (const [content, headers] of POISON) {
      sent.push(await shop.bus.poison(service, content, headers));
    }
  }
  await confirmed(shop, 0, await shop.buyer(0).buy({ sku }));
  await eventually(() => expectDead(shop, POISON.length));

  const { orderId: unlucky } = await deadLetterOnce(shop, {
    sku,
    buyer: 1,
    collection: 'reservations',
  });
  await eventually(() => expectDead(shop, POISON.length + 1, ['products']));
  await shop.staff.letters.redriveAll('products');
  await confirmed(shop, 1, unlucky);
  await eventually(() => expectDead(shop, POISON.length));
  await expectIdle(shop, sent);
  for (const service of BUS_NAMES) {
    await shop.staff.letters.discardAll(service);
  }
  await expectDead(shop, 0);
}

async function expectDead(
  shop: Shop,
  count: number,
  services: readonly (typeof BUS_NAMES)[number][] = BUS_NAMES,
): Promise<void> {
  for (const service of services) {
    expect(await shop.staff.letters.list(service)).toHaveLength(count);
  }
}

async function confirmed(shop: Shop, buyer: number, id: string): Promise<void> {
  await eventually(async () => {
    const { status } = await shop.buyer(buyer).read(id);
    if (status !== 'confirmed') {
      throw new Error(`${id} is ${status}`);
    }
  });
}
