import { EXCHANGE, queueOf } from '../shop/Bus.ts';
import { eventually } from '../shop/eventually.ts';
import type { Shop } from '../shop/Shop.ts';

/** Failed attempts: one more failure dead-letters the event. */
const ATTEMPTS_SO_FAR = { 'x-attempt': 11 };

/** Places an order whose event is dead-lettered, because the products service's database temporarily refuses writes to a collection. */
export async function deadLetterOnce(
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
      const found = listener.received.find(
        ({ type, aggregateId }) => type === key && aggregateId === orderId,
      );
      if (!found) {
        throw new Error('not published yet');
      }
      return found;
    });
    await shop.bus.deliver([{ service: 'products', event }], ATTEMPTS_SO_FAR);
    await eventually(async () => {
      const letters = await shop.staff.letters.list('products');
      if (!letters.some(({ messageId }) => messageId === event.id)) {
        throw new Error('not dead-lettered yet');
      }
    });
    return { orderId, eventId: event.id };
  } finally {
    await refuse({});
    await shop.bus.use(channel => channel.bindQueue(queue, EXCHANGE, key));
    await listener.close();
  }
}
