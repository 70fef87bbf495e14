import { randomUUID } from 'node:crypto';
import { Basket } from '@comptoir/contracts/baskets';
import { Session } from '@comptoir/contracts/customers';
import { Order } from '@comptoir/contracts/orders';
import { Product } from '@comptoir/contracts/products';
import { ShippingMethodList } from '@comptoir/contracts/shipping';
import { DeadLetterList } from '@comptoir/kit/deadLetters/deadLetter';
import { NONSENSE_HEADER } from '@comptoir/kit/testing/contracts/nonsenseHeader';
import { expect } from '@playwright/test';
import amqplib from 'amqplib';
import { z } from 'zod';
import { accountOf, brokerUrl, serviceUrls } from './staffAccounts.ts';

interface Asked {
  method?: 'DELETE' | 'POST' | 'PUT';
  token?: string;
  json?: unknown;
}

/** What the tests of the back office need to be there, made through the services. */
export class StaffShop {
  readonly #urls: Record<string, string>;
  readonly #staff: string;

  static async open(): Promise<StaffShop> {
    const urls = serviceUrls();
    const staff = await tokenOf(urls, 'staff of the shop');
    return new StaffShop(urls, staff);
  }

  private constructor(urls: Record<string, string>, staff: string) {
    this.#urls = urls;
    this.#staff = staff;
  }

  /** A product of its own, without stock. */
  async product(): Promise<Product & { sku: string }> {
    const word = randomUUID().slice(0, 8);
    const text = { en: `Proof ${word}`, fr: `Épreuve ${word}` };
    const sku = `PROOF-${word.toUpperCase()}`;
    const price = { amount: 1_250, currency: 'EUR' };
    const variants = [{ sku, name: { en: 'One', fr: 'Une' }, price }];
    const slug = `proof-${word}`;
    const product = await this.#ask(Product, 'products', '/v1/products', {
      method: 'POST',
      json: {
        ...{ slug, category: 'kitchen', maker: 'Atelier Rive', variants },
        ...{ name: text, summary: text, description: text },
      },
    });
    return { ...product, sku };
  }

  /** Changes a product behind the back of whoever has its page open. */
  async rename({ id, ...product }: Product, name: string): Promise<void> {
    const { slug, category, maker, summary, description } = product;
    const variants = product.variants.map(({ availability: _, ...one }) => one);
    await this.#ask(Product, 'products', `/v1/products/${id}`, {
      method: 'PUT',
      json: {
        ...{ slug, category, maker, summary, description, variants },
        name: { ...product.name, en: name },
      },
    });
  }

  async remove({ id }: Product): Promise<void> {
    const path = `/v1/products/${id}`;
    await this.#ask(z.unknown(), 'products', path, { method: 'DELETE' });
  }

  async receive(sku: string, quantity: number): Promise<void> {
    const path = `/v1/stock/${sku}/movements`;
    const json = { reason: 'received', quantity };
    await this.#ask(z.unknown(), 'products', path, { method: 'POST', json });
  }

  /** An order of one unit whose payment is taken: it can be shipped. */
  async paidOrder(sku: string): Promise<Order> {
    const token = await tokenOf(this.#urls, 'shopper');
    const as = { token };
    const line = `/v1/me/basket/lines/${sku}`;
    const put = { ...as, method: 'PUT' as const, json: { quantity: 1 } };
    // Shopping learns of a new product by an event.
    const basket = await eventually(() =>
      this.#ask(Basket, 'shopping', line, put),
    );
    const country = '/v1/shipping-methods?country=FR';
    const methods = await this.#ask(ShippingMethodList, 'shopping', country);
    const [method] = methods.items;
    const amount = basket.subtotal.amount + (method?.cost.amount ?? 0);
    const { id } = await this.#ask(Order, 'shopping', '/v1/orders', {
      ...as,
      method: 'POST',
      json: {
        address: {
          ...{ name: 'Camille Durand', street: '1 rue du Four' },
          ...{ postalCode: '75006', city: 'Paris', country: 'FR' },
        },
        shippingMethod: method?.id,
        paymentMethod: 'card-ok',
        shownTotal: { amount, currency: 'EUR' },
      },
    });
    return eventually(async () => {
      const order = await this.#ask(Order, 'shopping', `/v1/orders/${id}`, as);
      expect(order.payment.status).toBe('captured');
      return order;
    });
  }

  /** Tells all services of a stock that cannot be: a dead letter in each that listens. */
  async tellNonsense(): Promise<string> {
    const aggregateId = `NONSENSE-${randomUUID().slice(0, 8).toUpperCase()}`;
    const broker = await amqplib.connect(brokerUrl(this.#url('rabbitmq')));
    const channel = await broker.createConfirmChannel();
    const event = { id: `evt_${randomUUID()}`, aggregateId, data: {} };
    const content = Buffer.from(JSON.stringify(event));
    channel.publish('comptoir.events', 'stock.changed', content, {
      headers: { [NONSENSE_HEADER]: true },
    });
    await channel.waitForConfirms();
    await broker.close();
    return aggregateId;
  }

  /** The letter of such a message, once it is dead. */
  async letterOf(service: 'products' | 'shopping', aggregateId: string) {
    const path = '/v1/dead-letters';
    return eventually(async () => {
      const { items } = await this.#ask(DeadLetterList, service, path);
      const letter = items.find(one => one.aggregateId === aggregateId);
      expect(letter).toBeDefined();
      return letter?.id ?? '';
    });
  }

  async discard(service: 'products' | 'shopping', id: string): Promise<void> {
    const path = `/v1/dead-letters/${id}/discard`;
    const json = { note: 'A test' };
    await this.#ask(z.unknown(), service, path, { method: 'POST', json });
  }

  #url(name: string): string {
    const url = this.#urls[name];
    if (!url) throw new Error(`no process is called ${name}`);
    return url;
  }

  async #ask<Schema extends z.ZodType>(
    schema: Schema,
    service: 'products' | 'shopping',
    path: string,
    { method, token = this.#staff, json }: Asked = {},
  ): Promise<z.output<Schema>> {
    const answer = await fetch(this.#url(service) + path, {
      method: method ?? 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        'if-match': '"1"',
      },
      body: json === undefined ? null : JSON.stringify(json),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
    return schema.parse(text === '' ? null : JSON.parse(text));
  }
}

async function tokenOf(
  urls: Record<string, string>,
  role: 'shopper' | 'staff of the shop',
): Promise<string> {
  const { email, password } = accountOf(role);
  const answer = await fetch(`${urls['customers']}/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return Session.parse(await answer.json()).accessToken;
}

/** What `look` gives once it doesn't throw any more. */
async function eventually<T>(look: () => Promise<T>): Promise<T> {
  let found: { value: T } | undefined;
  await expect(async () => {
    found = { value: await look() };
  }).toPass({ intervals: [100], timeout: 15_000 });
  if (!found) throw new Error('nothing was found');
  return found.value;
}
