import { randomUUID } from 'node:crypto';
import { Basket } from '@comptoir/contracts/baskets';
import { Order } from '@comptoir/contracts/orders';
import type {
  Answer,
  Asked,
  HttpClient,
} from '@comptoir/kit-testing/HttpClient';
import type { Person } from './Person.ts';
import { untilAnswered } from './untilAnswered.ts';

/** What one unit costs, and standard shipping to France, in cents. */
export const PRICE = 1_000;
const SHIPPING = 590;

/** What a buyer wants. */
export interface Wish {
  sku: string;
  quantity?: number;
  /** A card of the payment double. */
  card?: string;
  key?: string;
}

/** An order that was answered: what the shop has promised. */
export interface Receipt {
  customerId: string;
  key: string;
  orderId: string;
}

/** Somebody who orders over HTTP, and keeps every receipt. */
export class Buyer {
  readonly receipts: Receipt[];
  readonly person: Person;
  readonly #shopping: HttpClient;

  constructor(person: Person, shopping: HttpClient, receipts: Receipt[] = []) {
    this.person = person;
    this.#shopping = shopping;
    this.receipts = receipts;
  }

  /** The same buyer at another door; receipts are kept together. */
  at(shopping: HttpClient): Buyer {
    return new Buyer(this.person, shopping, this.receipts);
  }

  get id(): string {
    return this.person.id;
  }

  /** Fills the basket with what is wished for and nothing else. */
  async fill({ sku, quantity = 1 }: Wish): Promise<void> {
    const { body } = await this.#ask('/v1/me/basket');
    for (const line of Basket.parse(body).lines)
      if (line.sku !== sku) await this.#put(line.sku, 0);
    await this.#put(sku, quantity);
  }

  /** Orders the basket, asking once; a receipt is kept. */
  async order(wish: Wish): Promise<Answer> {
    const { quantity = 1, card = 'card-ok', key = randomUUID() } = wish;
    const answer = await this.person.ask(this.#shopping, '/v1/orders', {
      method: 'POST',
      headers: { 'idempotency-key': key },
      body: {
        address: ADDRESS,
        shippingMethod: 'standard',
        paymentMethod: card,
        shownTotal: { amount: quantity * PRICE + SHIPPING, currency: 'EUR' },
      },
    });
    if (answer.status === 201) {
      const orderId = Order.parse(answer.body).id;
      this.receipts.push({ customerId: this.id, key, orderId });
    }
    return answer;
  }

  /** Fills the basket and orders it, patiently, under one key; gives the order's id. */
  async buy(wish: Wish): Promise<string> {
    const { key = randomUUID() } = wish;
    await this.fill(wish);
    const answer = await untilAnswered(() => this.order({ ...wish, key }));
    if (answer.status !== 201)
      throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return Order.parse(answer.body).id;
  }

  async read(orderId: string): Promise<Order> {
    return Order.parse((await this.#ask(`/v1/orders/${orderId}`)).body);
  }

  /** Calls an order off, patiently; gives the answer's status. */
  async cancel(orderId: string): Promise<number> {
    const asked = { method: 'POST', body: {} };
    const path = `/v1/orders/${orderId}/cancellation`;
    return (await this.#ask(path, asked)).status;
  }

  async #put(sku: string, quantity: number): Promise<void> {
    const path = `/v1/me/basket/lines/${sku}`;
    const asked = { method: 'PUT', body: { quantity } };
    const { status, body } = await this.#ask(path, asked);
    if (status !== 200) throw new Error(`${path}: ${JSON.stringify(body)}`);
  }

  #ask(path: string, asked: Asked = {}): Promise<Answer> {
    return untilAnswered(() => this.person.ask(this.#shopping, path, asked));
  }
}

const ADDRESS = {
  name: 'Camille Martin',
  street: '3 rue des Lilas',
  postalCode: '69001',
  city: 'Lyon',
  country: 'FR',
};
