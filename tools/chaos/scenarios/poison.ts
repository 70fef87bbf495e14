import { EXCHANGE, queueOf } from '../shop/Bus.ts';
import { eventually } from '../shop/eventually.ts';
import { BUS_NAMES } from '../shop/ServiceName.ts';
import type { Shop } from '../shop/Shop.ts';
import { expectRest } from './expectRest.ts';

/** What no handler can take in: no JSON, no event, an event of nobody's. */
const POISON: [content: string, headers: Record<string, string>][] = [
  ['{"type": "order.pla', {}],
  ['{"type": "order.placed"}', { 'x-type': 'order.placed' }],
  ['{}', { 'x-type': 'order.eaten' }],
];
/** As if it had failed so often: one more failure and it is dead. */
const LAST_CHANCE = { 'x-attempt': 11 };

/** Poison is set aside, the queue goes on, and a redrive gives another chance. */
export async function poison(shop: Shop): Promise<void> {
  const sku = await shop.shelve(20);
  const sent: string[] = [];
  for (const service of BUS_NAMES)
    for (const [content, headers] of POISON)
      sent.push(await shop.bus.poison(service, content, headers));
  await confirmed(shop, 0, await shop.buyer(0).buy({ sku }));
  await eventually(() => expectDead(shop, POISON.length));

  const unlucky = await dieOnce(shop, sku);
  await shop.staff.letters.redriveAll('products');
  await confirmed(shop, 1, unlucky);
  await eventually(() => expectDead(shop, POISON.length));
  await expectRest(shop, sent);
  for (const service of BUS_NAMES) await shop.staff.letters.discardAll(service);
  await expectDead(shop, 0);
}

/** An order whose event dies because the database refuses its effect; then the cause is mended. */
async function dieOnce(shop: Shop, sku: string): Promise<string> {
  const [queue, key] = [queueOf('products'), 'order.placed'];
  const products = shop.database('products');
  const refuse = (validator: object) =>
    products.command({ collMod: 'reservations', validator });
  const listener = await shop.listen();
  await shop.bus.use(channel => channel.unbindQueue(queue, EXCHANGE, key));
  await refuse({ nothing: { $exists: true } });
  try {
    const id = await shop.buyer(1).buy({ sku });
    const event = await eventually(() => {
      const heard = listener.heard.find(
        ({ type, aggregateId }) => type === key && aggregateId === id,
      );
      if (!heard) throw new Error('not heard yet');
      return heard;
    });
    await shop.bus.deliver([{ service: 'products', event }], LAST_CHANCE);
    await eventually(() => expectDead(shop, POISON.length + 1, ['products']));
    return id;
  } finally {
    await refuse({});
    await shop.bus.use(channel => channel.bindQueue(queue, EXCHANGE, key));
    await listener.close();
  }
}

async function expectDead(
  shop: Shop,
  count: number,
  services: readonly (typeof BUS_NAMES)[number][] = BUS_NAMES,
): Promise<void> {
  for (const service of services)
    expect(await shop.staff.letters.list(service)).toHaveLength(count);
}

async function confirmed(shop: Shop, buyer: number, id: string): Promise<void> {
  await eventually(async () => {
    const { status } = await shop.buyer(buyer).read(id);
    if (status !== 'confirmed') throw new Error(`${id} is ${status}`);
  });
}
