import amqplib, { type Channel, type ChannelModel } from 'amqplib';
import type { Db } from 'mongodb';
import { queueOf } from '../../../chaos/shop/Bus.ts';
import { BUS_NAMES, type BusName } from '../../../chaos/shop/ServiceName.ts';
import type { Shop } from '../../../chaos/shop/Shop.ts';

/** The collections of each service whose documents have an outbox. */
const OUTBOXES: Record<BusName, readonly string[]> = {
  customers: ['customers'],
  products: ['products', 'categories', 'stock', 'reservations'],
  shopping: ['orders'],
};

/** The size of the backlog at one moment. */
export interface Waiting {
  /** Documents with events that the broker has not yet confirmed. */
  outbox: number;
  /** Messages in the services' queues that are not delivered yet. */
  queues: number;
}

/** Counts unsent events in outboxes and messages in queues. */
export class Backlog {
  readonly #model: ChannelModel;
  readonly #channel: Channel;
  readonly #databases: readonly [BusName, Db][];

  static async open(shop: Shop): Promise<Backlog> {
    const model = await amqplib.connect(shop.amqpUrl);
    return new Backlog(shop, model, await model.createChannel());
  }

  private constructor(shop: Shop, model: ChannelModel, channel: Channel) {
    this.#model = model;
    this.#channel = channel;
    this.#databases = BUS_NAMES.map(name => [name, shop.database(name)]);
  }

  async count(): Promise<Waiting> {
    const [outbox, queues] = await Promise.all([
      sumOf(this.#databases, ([name, database]) =>
        sumOf(OUTBOXES[name], collection =>
          database
            .collection(collection)
            .countDocuments({ outboxDueAt: { $exists: true } }),
        ),
      ),
      sumOf(BUS_NAMES, async name => {
        const found = await this.#channel.checkQueue(queueOf(name));
        return found.messageCount;
      }),
    ]);
    return { outbox, queues };
  }

  close(): Promise<void> {
    return this.#model.close();
  }
}

async function sumOf<T>(
  all: readonly T[],
  count: (one: T) => Promise<number>,
): Promise<number> {
  const counts = await Promise.all(all.map(count));
  return counts.reduce((sum, one) => sum + one, 0);
}
