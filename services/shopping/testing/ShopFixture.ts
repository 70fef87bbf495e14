import { randomUUID } from 'node:crypto';
import { Basket } from '@comptoir/contracts/baskets';
import type { OrderInput } from '@comptoir/contracts/orderRequests';
import { Order, type OrderStatus } from '@comptoir/contracts/orders';
import { eventually } from '@comptoir/kit-testing/eventually';
import type { Answer, HttpClient } from '@comptoir/kit-testing/HttpClient';
import type { TestIdentity } from '@comptoir/kit-testing/startIdentity';
import type { z } from 'zod';
import type { TestBus } from './startTestBus.ts';

/** One text in both languages. */
const text = (word: string) => ({ en: word, fr: word });

export const ADDRESS: z.input<typeof OrderInput>['address'] = {
  name: 'Camille Martin',
  street: '3 rue des Lilas',
  postalCode: '69001',
  city: 'Lyon',
  country: 'FR',
};

/** What tests need of a shop; what other services do, they do by events. */
export class ShopFixture {
  readonly #client: HttpClient;
  readonly #identity: TestIdentity;
  readonly #bus: TestBus;

  constructor(options: {
    client: HttpClient;
    identity: TestIdentity;
    bus: TestBus;
  }) {
    this.#client = options.client;
    this.#identity = options.identity;
    this.#bus = options.bus;
  }

  /** A new customer's token, and who they are. */
  async customer(): Promise<{ id: string; token: string }> {
    const id = `cus_${randomUUID()}`;
    const token = await this.#identity.token({ sub: id, roles: [] });
    return { id, token };
  }

  async staff(): Promise<string> {
    return this.#identity.token({ sub: 'cus_staff', roles: ['staff'] });
  }

  /** Tells the service of a product with one SKU, and waits until it knows. */
  async product(
    sku: string,
    cents: number,
    version = 1,
    category = 'table',
  ): Promise<void> {
    await this.#bus.send({
      type: 'product.changed',
      aggregateId: `prd_${sku}`,
      aggregateVersion: version,
      data: {
        slug: sku.toLowerCase(),
        category,
        maker: 'Atelier',
        name: text(`Product ${sku}`),
        image: null,
        variants: [
          { sku, name: text('One'), price: { amount: cents, currency: 'EUR' } },
        ],
      },
    });
    const { token } = await this.customer();
    await eventually(async () => {
      const { body } = await this.put(token, sku, 1);
      const line = Basket.parse(body).lines[0];
      if (line?.unitPrice.amount !== cents) throw new Error('not known yet');
    });
  }

  /** Puts units of a SKU into a customer's basket. */
  put(token: string, sku: string, quantity: number): Promise<Answer> {
    const path = `/v1/me/basket/lines/${sku}`;
    return this.#client.ask(path, { method: 'PUT', token, body: { quantity } });
  }

  async basket(token: string): Promise<Basket> {
    const { body } = await this.#client.ask('/v1/me/basket', { token });
    return Basket.parse(body);
  }

  /** What the basket would cost as an order. */
  totals(token: string, country: string, method: string): Promise<Answer> {
    const query = new URLSearchParams({ country, shippingMethod: method });
    return this.#client.ask(`/v1/me/basket/totals?${query.toString()}`, {
      token,
    });
  }

  /** Orders the basket, standard shipping to France. */
  order(
    token: string,
    total: number,
    changes: Partial<z.input<typeof OrderInput>> = {},
    key: string = randomUUID(),
  ): Promise<Answer> {
    const body = {
      address: ADDRESS,
      shippingMethod: 'standard',
      paymentMethod: 'card-ok',
      shownTotal: { amount: total, currency: 'EUR' },
      ...changes,
    };
    const headers = { 'idempotency-key': key };
    const asked = { method: 'POST', token, headers, body };
    return this.#client.ask('/v1/orders', asked);
  }

  /** A placed order of 2 units at 10.00 with a card. */
  async placed(token: string, card = 'card-ok'): Promise<Order> {
    const sku = `T-${randomUUID().slice(0, 8).toUpperCase()}`;
    await this.product(sku, 1_000);
    await this.put(token, sku, 2);
    const answer = await this.order(token, 2_590, { paymentMethod: card });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return Order.parse(answer.body);
  }

  /** Says that the stock is held, as products would. */
  async reserve(order: Order, times = 1): Promise<void> {
    await this.#bus.hears('order.placed', order.id);
    const lines = order.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const heldUntil = new Date(Date.now() + 600_000).toISOString();
    const data = { lines, heldUntil };
    const aggregateId = order.id;
    await this.#bus.send({ type: 'stock.reserved', aggregateId, data, times });
  }

  /** Says that there is too little of the first line, as products would. */
  async rejectStock(order: Order): Promise<void> {
    const missing = order.lines
      .slice(0, 1)
      .map(({ sku, quantity }) => ({ sku, wanted: quantity, available: 0 }));
    await this.#bus.send({
      type: 'stock.rejected',
      aggregateId: order.id,
      data: { reason: 'missing', missing },
    });
  }

  async read(token: string, id: string): Promise<Order> {
    const { body } = await this.#client.ask(`/v1/orders/${id}`, { token });
    return Order.parse(body);
  }

  /** Resolves once the order, and its payment if given, are so. */
  becomes(
    token: string,
    { id }: { id: string },
    status: OrderStatus,
    payment?: Order['payment']['status'],
  ): Promise<Order> {
    return eventually(async () => {
      const order = await this.read(token, id);
      const right =
        order.status === status &&
        (payment === undefined || order.payment.status === payment);
      if (!right) throw new Error(`${order.status}, ${order.payment.status}`);
      return order;
    });
  }
}
