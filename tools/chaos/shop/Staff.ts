import { randomUUID } from 'node:crypto';
import { Order } from '@comptoir/contracts/orders';
import { UploadedImage } from '@comptoir/contracts/products';
import {
  DeadLetterList,
  type DeadLetterSummary,
} from '@comptoir/kit/deadLetters/deadLetter';
import type { Asked, HttpClient } from '@comptoir/kit-testing/HttpClient';
import { PRICE } from './Buyer.ts';
import type { Person } from './Person.ts';
import type { BusName } from './ServiceName.ts';
import { untilAnswered } from './untilAnswered.ts';

const CATEGORY = 'cups';
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>';
const text = (word: string) => ({ en: word, fr: word });

/** Who fills the shelves and sends parcels. */
export class Staff {
  readonly #person: Person;
  readonly #clients: Readonly<Record<BusName, HttpClient>>;

  constructor(options: {
    person: Person;
    clients: Readonly<Record<BusName, HttpClient>>;
  }) {
    this.#person = options.person;
    this.#clients = options.clients;
  }

  get id(): string {
    return this.#person.id;
  }

  /** What a service's trail says of something. */
  audit(service: BusName, subject: string): Promise<unknown> {
    const query = new URLSearchParams({ subject });
    return this.#ask(service, `/v1/audit?${query}`, {});
  }

  /** Opens the only category. */
  async openCategory(): Promise<void> {
    const image = await this.#ask('products', '/v1/images', {
      method: 'POST',
      headers: { 'content-type': 'image/svg+xml' },
      body: DRAWING,
    });
    const { url } = UploadedImage.parse(image);
    await this.#ask('products', `/v1/categories/${CATEGORY}`, {
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
    await this.#ask('products', '/v1/products', {
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
    await this.#ask('products', `/v1/stock/${sku}/movements`, {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: { reason: 'received', quantity },
    });
  }

  /** Sends a confirmed order's parcel, then gives its money back. */
  async shipAndRefund(orderId: string): Promise<Order> {
    const path = `/v1/orders/${orderId}`;
    await this.#ask('shopping', `${path}/shipment`, {
      method: 'POST',
      body: { carrier: 'Bike' },
    });
    const refund = { method: 'POST', body: {} };
    return Order.parse(await this.#ask('shopping', `${path}/refund`, refund));
  }

  /** What a service could not take in, and nobody has decided on yet. */
  async deadLetters(service: BusName): Promise<DeadLetterSummary[]> {
    const path = '/v1/dead-letters?limit=100';
    return DeadLetterList.parse(await this.#ask(service, path, {})).items;
  }

  /** Gives each of a service's dead letters another chance. */
  async redriveAll(service: BusName): Promise<void> {
    for (const { id } of await this.deadLetters(service))
      await this.#ask(service, `/v1/dead-letters/${id}/redrive`, {
        method: 'POST',
      });
  }

  /** Throws a service's dead letters away. */
  async discardAll(service: BusName): Promise<void> {
    for (const { id } of await this.deadLetters(service))
      await this.#ask(service, `/v1/dead-letters/${id}/discard`, {
        method: 'POST',
        body: { note: 'poison of a test' },
      });
  }

  async #ask(service: BusName, path: string, asked: Asked): Promise<unknown> {
    const { status, body } = await untilAnswered(() =>
      this.#person.ask(this.#clients[service], path, asked),
    );
    if (status < 300) return body;
    throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  }
}
