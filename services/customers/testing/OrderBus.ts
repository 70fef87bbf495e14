import type { OrderFacts } from '@comptoir/contracts/orderEvents';
import { exchangeName } from '@comptoir/kit/bus/topology';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { TestParts } from '@comptoir/kit/testing/testParts';
import amqplib, { type ChannelModel, type ConfirmChannel } from 'amqplib';

const euros = (amount: number) => ({ amount, currency: 'EUR' as const });
const mug = { en: 'Mug', fr: 'Tasse' };

type Told = 'order.placed' | 'order.confirmed' | 'order.shipped';
const STATUS = {
  'order.placed': 'placed',
  'order.confirmed': 'confirmed',
  'order.shipped': 'shipped',
} as const;

/** Tells of orders as the shopping service does. */
export class OrderBus {
  readonly #model: ChannelModel;
  readonly #channel: ConfirmChannel;
  readonly #exchange: string;
  /** The same event told twice is the same event. */
  readonly #told = new Map<string, Buffer>();

  private constructor(
    model: ChannelModel,
    channel: ConfirmChannel,
    exchange: string,
  ) {
    this.#model = model;
    this.#channel = channel;
    this.#exchange = exchange;
  }

  static async open(parts: TestParts): Promise<OrderBus> {
    const model = await amqplib.connect(parts.amqpUrl);
    const channel = await model.createConfirmChannel();
    return new OrderBus(model, channel, exchangeName(parts.namespace));
  }

  async tell(
    type: Told,
    version: number,
    order: { id: string; customerId: string; placedAt?: string },
  ): Promise<void> {
    const key = `${order.id} ${version}`;
    const content = this.#told.get(key) ?? eventOf(type, version, order);
    this.#told.set(key, content);
    this.#channel.publish(this.#exchange, type, content);
    await this.#channel.waitForConfirms();
  }

  async close(): Promise<void> {
    await this.#model.close();
  }
}

function eventOf(
  type: Told,
  aggregateVersion: number,
  order: { id: string; customerId: string; placedAt?: string },
): Buffer {
  const { id, customerId, placedAt = new Date().toISOString() } = order;
  const facts: OrderFacts = {
    ...{ customerId, placedAt, number: 'C-1001', status: STATUS[type] },
    lines: [
      {
        ...{ sku: 'MUG-BLUE', productId: 'prd_1', slug: 'mug' },
        ...{ name: mug, variantName: mug, image: null, quantity: 2 },
        ...{ unitPrice: euros(900), vatRate: 2_000, total: euros(1_800) },
      },
    ],
    totals: {
      ...{ subtotal: euros(1_800), shipping: euros(400), total: euros(2_200) },
      vat: [{ rate: 2_000, amount: euros(367) }],
    },
  };
  const more = {
    holdUntil: new Date().toISOString(),
    ...{ carrier: 'Post', trackingCode: null },
  };
  const event = newEvent({
    ...{ type, version: 1, aggregateId: id, aggregateVersion },
    data: { ...facts, ...more },
  });
  return Buffer.from(JSON.stringify(event));
}
