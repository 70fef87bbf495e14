import { randomUUID } from 'node:crypto';
import { Basket } from '@comptoir/contracts/baskets';
import { Order } from '@comptoir/contracts/orders';
import { eventually } from '@comptoir/kit-testing/eventually';
import type { Client } from '@comptoir/kit-testing/HttpClient';
import type { TestIdentity } from '@comptoir/kit-testing/startIdentity';
import { TokenActor } from '@comptoir/shop-testing/Actor';
import { text } from '@comptoir/shop-testing/productInput';
import { Shopper } from '@comptoir/shop-testing/Shopper';
import type { TestBus } from './startTestBus.ts';

/** Drives the service under test; other services are replaced by their events. */
export class ShopFixture {
  readonly #client: Client;
  readonly #identity: TestIdentity;
  readonly #bus: TestBus;

  constructor(options: {
    client: Client;
    identity: TestIdentity;
    bus: TestBus;
  }) {
    this.#client = options.client;
    this.#identity = options.identity;
    this.#bus = options.bus;
  }

  /** Creates the id and the token of a new customer. */
  async customer(): Promise<{ id: string; token: string }> {
    const id = `cus_${randomUUID()}`;
    const token = await this.#identity.token({ sub: id, roles: [] });
    return { id, token };
  }

  async staff(): Promise<string> {
    return this.#identity.token({ sub: 'cus_staff', roles: ['staff'] });
  }

  /** Publishes a product with one SKU, and waits until the service has consumed it. */
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
    const shopper = this.as((await this.customer()).token);
    await eventually(async () => {
      const { body } = await shopper.put(sku, 1);
      const line = Basket.parse(body).lines[0];
      if (line?.unitPrice.amount !== cents) {
        throw new Error('the product is not known yet');
      }
    });
  }

  /** Returns the shopper with this token. */
  as(token: string): Shopper {
    const actor = new TokenActor({ id: '', token });
    return new Shopper({ actor, shopping: this.#client });
  }

  /** Places an order of 2 units at 10.00 euros with a card. */
  async placed(token: string, card = 'card-ok'): Promise<Order> {
    const sku = `T-${randomUUID().slice(0, 8).toUpperCase()}`;
    await this.product(sku, 1_000);
    const shopper = this.as(token);
    await shopper.put(sku, 2);
    const answer = await shopper.order({ sku, quantity: 2, card });
    if (answer.status !== 201) {
      throw new Error(JSON.stringify(answer.body));
    }
    return Order.parse(answer.body);
  }

  /** Publishes `stock.reserved`, as the products service does. */
  async reserve(order: Order, times = 1): Promise<void> {
    await this.#bus.waitFor('order.placed', order.id);
    const lines = order.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const heldUntil = new Date(Date.now() + 600_000).toISOString();
    const data = { lines, heldUntil };
    const aggregateId = order.id;
    await this.#bus.send({ type: 'stock.reserved', aggregateId, data, times });
  }

  /** Publishes `stock.rejected` for the first line, as the products service does. */
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
}
