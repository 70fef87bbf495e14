import type { OrderFacts } from '@comptoir/contracts/orderEvents';
import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import { sendEvent } from '@comptoir/kit-testing/sendEvent';
import type { TestParts } from '@comptoir/kit-testing/testParts';
import amqplib, { type ChannelModel, type ConfirmChannel } from 'amqplib';

const euros = (amount: number) => ({ amount, currency: 'EUR' as const });
const mug = { en: 'Mug', fr: 'Tasse' };

type OrderEventType = 'order.placed' | 'order.confirmed' | 'order.shipped';
const STATUS = {
  'order.placed': 'placed',
  'order.confirmed': 'confirmed',
  'order.shipped': 'shipped',
} as const;

/** Data that only this event contains. */
const EXTRA_DATA = {
  'order.placed': { holdUntil: new Date().toISOString() },
  'order.confirmed': {},
  'order.shipped': { carrier: 'Post', trackingCode: null },
} as const;

/** Publishes order events as the shopping service does. */
export class OrderBus {
  readonly #model: ChannelModel;
  readonly #channel: ConfirmChannel;
  readonly #namespace: string;
  /** Published events by order and version, so that a repetition has the same event id. */
  readonly #published = new Map<string, BusEvent>();

  private constructor(
    model: ChannelModel,
    channel: ConfirmChannel,
    namespace: string,
  ) {
    this.#model = model;
    this.#channel = channel;
    this.#namespace = namespace;
  }

  static async open(parts: TestParts): Promise<OrderBus> {
    const model = await amqplib.connect(parts.amqpUrl);
    const channel = await model.createConfirmChannel();
    return new OrderBus(model, channel, parts.namespace);
  }

  async publish(
    type: OrderEventType,
    version: number,
    order: { id: string; customerId: string; placedAt?: string },
  ): Promise<void> {
    const key = `${order.id} ${version}`;
    const event = this.#published.get(key) ?? orderEvent(type, version, order);
    this.#published.set(key, event);
    sendEvent(this.#channel, this.#namespace, event);
    await this.#channel.waitForConfirms();
  }

  async close(): Promise<void> {
    await this.#model.close();
  }
}

/** Creates an order event as the shopping service does. */
export function orderEvent(
  type: OrderEventType,
  aggregateVersion: number,
  order: { id: string; customerId: string; placedAt?: string },
): BusEvent {
  const { id, customerId, placedAt = new Date().toISOString() } = order;
  const facts: OrderFacts = {
    customerId,
    placedAt,
    number: 'C-1001',
    status: STATUS[type],
    lines: [
      {
        sku: 'MUG-BLUE',
        productId: 'prd_1',
        slug: 'mug',
        name: mug,
        variantName: mug,
        image: null,
        quantity: 2,
        unitPrice: euros(900),
        vatRate: 2_000,
        total: euros(1_800),
      },
    ],
    totals: {
      subtotal: euros(1_800),
      shipping: euros(400),
      total: euros(2_200),
      vat: [{ rate: 2_000, amount: euros(367) }],
    },
  };
  return newEvent({
    type,
    version: 1,
    aggregateId: id,
    aggregateVersion,
    data: { ...facts, ...EXTRA_DATA[type] },
  });
}
