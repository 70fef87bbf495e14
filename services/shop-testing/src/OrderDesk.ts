import { Order } from '@comptoir/contracts/orders';
import type { Client } from '@comptoir/kit-testing/HttpClient';
import type { Actor } from './Actor.ts';
import { bodyOf } from './bodyOf.ts';
import { untilAnswered } from './untilAnswered.ts';

/** Ships, delivers and refunds orders as staff do; repeats what is answered by 5xx. */
export class OrderDesk {
  readonly #actor: Actor;
  readonly #shopping: Client;

  constructor(options: { actor: Actor; shopping: Client }) {
    this.#actor = options.actor;
    this.#shopping = options.shopping;
  }

  /** Ships an order whose payment is captured. */
  ship(orderId: string): Promise<Order> {
    const shipment = { carrier: 'Colis Vert', trackingCode: 'CV-1234' };
    return this.#post(`/v1/orders/${orderId}/shipment`, shipment);
  }

  deliver(orderId: string): Promise<Order> {
    return this.#post(`/v1/orders/${orderId}/delivery`, {});
  }

  refund(orderId: string): Promise<Order> {
    return this.#post(`/v1/orders/${orderId}/refund`, {});
  }

  async #post(path: string, body: object): Promise<Order> {
    const asked = { method: 'POST', body };
    const ask = () => this.#actor.ask(this.#shopping, path, asked);
    return Order.parse(bodyOf(await untilAnswered(ask), path));
  }
}
