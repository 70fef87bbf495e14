import { randomUUID } from 'node:crypto';
import type { Answer, HttpClient } from '@comptoir/kit-testing/HttpClient';
import { z } from 'zod';
import { PRICE } from '../../../chaos/shop/Buyer.ts';
import type { Person } from '../../../chaos/shop/Person.ts';

/** Standard shipping to France, in cents. */
const SHIPPING = 590;
const Placed = z.object({ id: z.string() });

/** A customer who puts one article into the basket and orders it, one order after the other. */
export class Shopper {
  readonly #person: Person;
  readonly #shopping: HttpClient;
  /** What was begun last; the next waits for it, as one person does. */
  #last: Promise<unknown> = Promise.resolve();
  #filled = false;

  constructor(person: Person, shopping: HttpClient) {
    this.#person = person;
    this.#shopping = shopping;
  }

  /** Fills the basket, unless it is filled. */
  prepare(sku: string): Promise<void> {
    return this.#next(() => this.#fill(sku));
  }

  /** Orders what is in the basket; gives the order's id. Then fills the basket for the next order. */
  order(sku: string): Promise<string> {
    const ordered = this.#next(async () => {
      await this.#fill(sku);
      return this.#order();
    });
    // What goes wrong here goes wrong again, and is told, with the next order.
    this.prepare(sku).catch(() => {});
    return ordered;
  }

  async #fill(sku: string): Promise<void> {
    if (this.#filled) {
      return;
    }
    await this.#ask(200, `/v1/me/basket/lines/${sku}`, 'PUT', { quantity: 1 });
    this.#filled = true;
  }

  async #order(): Promise<string> {
    // Whatever is answered: an order that was answered too late has emptied the basket as well.
    this.#filled = false;
    const { body } = await this.#ask(201, '/v1/orders', 'POST', {
      address: ADDRESS,
      shippingMethod: 'standard',
      paymentMethod: 'card-ok',
      shownTotal: { amount: PRICE + SHIPPING, currency: 'EUR' },
    });
    return Placed.parse(body).id;
  }

  async #ask(
    wanted: number,
    path: string,
    method: string,
    body: object,
  ): Promise<Answer> {
    const headers = { 'idempotency-key': randomUUID() };
    const asked = { method, headers, body };
    const answer = await this.#person.ask(this.#shopping, path, asked);
    if (answer.status === wanted) {
      return answer;
    }
    const why = JSON.stringify(answer.body);
    throw new Error(`${path} answered ${answer.status}: ${why}`);
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next;
    return next;
  }
}

const ADDRESS = {
  name: 'Camille Martin',
  street: '3 rue des Lilas',
  postalCode: '69001',
  city: 'Lyon',
  country: 'FR',
};
