import { EXCHANGE, queueOf } from '../shop/Bus.ts';
import { eventually } from '../shop/eventually.ts';
import type { Shop } from '../shop/Shop.ts';

/** As if an event had failed so often: one more failure and it is a dead letter. */
const LAST_CHANCE = { 'x-attempt': 11 };

/** Places an order whose event becomes a dead letter, because the products service's database refuses to write a collection meanwhile. */
export async function dieOnce(
  shop: Shop,
  order: {
    sku: string;
    buyer: number;
    collection: 'reservations' | 'stock';
  },
): Promise<{ orderId: string; eventId: string }> {
  const [queue, key] = [queueOf('products'), 'order.placed'];
  const { sku, buyer, collection } = order;
  const products = shop.database('products');
  const refuse = (validator: object) =>
    products.command({ collMod: collection, validator });
  const listener = await shop.listen();
  await shop.bus.use(channel => channel.unbindQueue(queue, EXCHANGE, key));
  await refuse({ nothing: { $exists: true } });
  try {
    const orderId = await shop.buyer(buyer).buy({ sku });
    const event = await eventually(() => {
      const heard = listener.heard.find(
        ({ type, aggregateId }) => type === key && aggregateId === orderId,
      );
      if (!heard) {
        throw new Error('not published yet');
      }
      return heard;
    });
    await shop.bus.deliver([{ service: 'products', event }], LAST_CHANCE);
    await eventually(async () => {
      const letters = await shop.staff.letters.list('products');
      if (!letters.some(({ messageId }) => messageId === event.id)) {
        throw new Error('not dead yet');
      }
    });
    return { orderId, eventId: event.id };
  } finally {
    await refuse({});
    await shop.bus.use(channel => channel.bindQueue(queue, EXCHANGE, key));
    await listener.close();
  }
}
