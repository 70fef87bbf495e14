import { randomUUID } from 'node:crypto';
import { Order } from '@comptoir/contracts/orders';
import { UploadedImage } from '@comptoir/contracts/products';
import type { Asked, HttpClient } from '@comptoir/kit/testing/HttpClient';
import { PRICE } from './Buyer.ts';
import type { Person } from './Person.ts';
import { untilAnswered } from './untilAnswered.ts';

const CATEGORY = 'cups';
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>';
const text = (word: string) => ({ en: word, fr: word });

/** Who fills the shelves and sends parcels. */
export class Staff {
  readonly #person: Person;
  readonly #products: HttpClient;
  readonly #shopping: HttpClient;

  constructor(options: {
    person: Person;
    products: HttpClient;
    shopping: HttpClient;
  }) {
    this.#person = options.person;
    this.#products = options.products;
    this.#shopping = options.shopping;
  }

  /** Opens the only category. */
  async openCategory(): Promise<void> {
    const image = await this.#ask(this.#products, '/v1/images', {
      method: 'POST',
      headers: { 'content-type': 'image/svg+xml' },
      body: DRAWING,
    });
    const { url } = UploadedImage.parse(image);
    await this.#ask(this.#products, `/v1/categories/${CATEGORY}`, {
      method: 'PUT',
      body: {
        name: text('Cups'),
        description: text('Cups'),
        image: { url, alt: text('A cup'), width: 8, height: 8 },
        position: 1,
      },
    });
  }

  /** Puts a new product on the shelf; gives its SKU. */
  async stock(units: number): Promise<string> {
    const sku = `S-${randomUUID().slice(0, 8).toUpperCase()}`;
    await this.#ask(this.#products, '/v1/products', {
      method: 'POST',
      body: {
        slug: sku.toLowerCase(),
        category: CATEGORY,
        maker: 'Atelier Rive',
        name: text(`Cup ${sku}`),
        summary: text('A cup'),
        description: text('For tea.'),
        variants: [
          {
            sku,
            name: text('One size'),
            price: { amount: PRICE, currency: 'EUR' },
          },
        ],
      },
    });
    await this.receive(sku, units);
    return sku;
  }

  /** Receives goods, patiently, once. */
  async receive(sku: string, quantity: number): Promise<void> {
    await this.#ask(this.#products, `/v1/stock/${sku}/movements`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: { reason: 'received', quantity },
    });
  }

  /** Sends a confirmed order's parcel, then gives its money back. */
  async shipAndRefund(orderId: string): Promise<Order> {
    const path = `/v1/orders/${orderId}`;
    await this.#ask(this.#shopping, `${path}/shipment`, {
      method: 'POST',
      body: { carrier: 'Bike' },
    });
    const refund = { method: 'POST', body: {} };
    return Order.parse(
      await this.#ask(this.#shopping, `${path}/refund`, refund),
    );
  }

  async #ask(client: HttpClient, path: string, asked: Asked): Promise<unknown> {
    const { status, body } = await untilAnswered(() =>
      this.#person.ask(client, path, asked),
    );
    if (status < 300) return body;
    throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  }
}
