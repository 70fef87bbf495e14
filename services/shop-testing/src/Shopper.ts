import { randomUUID } from 'node:crypto';
import { Basket } from '@comptoir/contracts/baskets';
import type { OrderInput } from '@comptoir/contracts/orderRequests';
import { Order, type OrderStatus } from '@comptoir/contracts/orders';
import { eventually } from '@comptoir/kit-testing/eventually';
import type { Answer, Asked, Client } from '@comptoir/kit-testing/HttpClient';
import { z } from 'zod';
import type { Actor } from './Actor.ts';
import { bodyOf } from './bodyOf.ts';
import { ADDRESS, PRICE, SHIPPING } from './testOrder.ts';
import { untilAnswered } from './untilAnswered.ts';

/** The part of an answer that a load test parses for each order. */
const Placed = z.object({ id: z.string() });

/** What a shopper orders: units of one SKU at {@link PRICE}. */
export interface Wish {
  sku: string;
  quantity?: number;
  /** A card of the payment double. */
  card?: string;
  /** Idempotency key. */
  key?: string;
}

/** An order that was accepted. */
export interface Receipt {
  customerId: string;
  key: string;
  orderId: string;
}

/** Orders over HTTP, and keeps every receipt. */
export class Shopper<Who extends Actor = Actor> {
  readonly actor: Who;
  readonly receipts: Receipt[];
  readonly #shopping: Client;

  constructor(options: { actor: Who; shopping: Client; receipts?: Receipt[] }) {
    this.actor = options.actor;
    this.#shopping = options.shopping;
    this.receipts = options.receipts ?? [];
  }

  get id(): string {
    return this.actor.id;
  }

  /** The same shopper at another address of the service; receipts are kept together. */
  at(shopping: Client): Shopper<Who> {
    const { actor, receipts } = this;
    return new Shopper({ actor, shopping, receipts });
  }

  /** Sets the units of a SKU in the basket, in one attempt. */
  put(sku: string, quantity: number): Promise<Answer> {
    const asked = { method: 'PUT', body: { quantity } };
    return this.#ask(`/v1/me/basket/lines/${sku}`, asked);
  }

  async basket(): Promise<Basket> {
    return Basket.parse(await this.#read('/v1/me/basket'));
  }

  /** The totals of the basket as an order, in one attempt. */
  totals(country: string, method: string): Promise<Answer> {
    const query = new URLSearchParams({ country, shippingMethod: method });
    return this.#ask(`/v1/me/basket/totals?${query.toString()}`);
  }

  /** Fills the basket with the wish and nothing else. */
  async fill({ sku, quantity = 1 }: Wish): Promise<void> {
    const others = (await this.basket()).lines.filter(one => one.sku !== sku);
    for (const line of others) {
      await this.#set(line.sku, 0);
    }
    await this.#set(sku, quantity);
  }

  /** Orders the basket, in one attempt: standard shipping to France, paid by a card. */
  async place(
    total: number,
    changes: Partial<z.input<typeof OrderInput>> = {},
    key: string = randomUUID(),
  ): Promise<Answer> {
    const answer = await this.#ask('/v1/orders', {
      method: 'POST',
      headers: { 'idempotency-key': key },
      body: {
        address: ADDRESS,
        shippingMethod: 'standard',
        paymentMethod: 'card-ok',
        shownTotal: { amount: total, currency: 'EUR' },
        ...changes,
      },
    });
    if (answer.status === 201) {
      const orderId = Placed.parse(answer.body).id;
      this.receipts.push({ customerId: this.id, key, orderId });
    }
    return answer;
  }

  /** Orders the basket that {@link fill} filled, in one attempt. */
  order({ quantity = 1, card, key }: Wish): Promise<Answer> {
    const changes = card === undefined ? {} : { paymentMethod: card };
    return this.place(quantity * PRICE + SHIPPING, changes, key);
  }

  /** Fills the basket and orders it under one key; repeats what is answered by 5xx. Returns the order's id. */
  async buy(wish: Wish): Promise<string> {
    const { key = randomUUID() } = wish;
    await this.fill(wish);
    const answer = await untilAnswered(() => this.order({ ...wish, key }));
    return Placed.parse(bodyOf(answer, 'an order')).id;
  }

  async read(orderId: string): Promise<Order> {
    return Order.parse(await this.#read(`/v1/orders/${orderId}`));
  }

  /** Cancels an order; repeats what is answered by 5xx. Returns the status of the answer. */
  async cancel(orderId: string): Promise<number> {
    const asked = { method: 'POST', body: {} };
    const path = `/v1/orders/${orderId}/cancellation`;
    return (await untilAnswered(() => this.#ask(path, asked))).status;
  }

  /** Resolves when an order has this status, and its payment this one if given. */
  becomes(
    { id }: { id: string },
    status: OrderStatus,
    payment?: Order['payment']['status'],
  ): Promise<Order> {
    return eventually(async () => {
      const order = await this.read(id);
      const isRight =
        order.status === status &&
        (payment === undefined || order.payment.status === payment);
      if (!isRight) {
        throw new Error(`${order.status}, ${order.payment.status}`);
      }
      return order;
    });
  }

  async #set(sku: string, quantity: number): Promise<void> {
    bodyOf(await untilAnswered(() => this.put(sku, quantity)), `put ${sku}`);
  }

  async #read(path: string): Promise<unknown> {
    return bodyOf(await untilAnswered(() => this.#ask(path)), path);
  }

  #ask(path: string, asked?: Asked): Promise<Answer> {
    return this.actor.ask(this.#shopping, path, asked);
  }
}
