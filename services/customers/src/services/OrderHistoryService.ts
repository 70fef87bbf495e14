import type { OrderHistory } from '@comptoir/contracts/customers';
import { keysetPage, newestFirst } from '@comptoir/kit/http/keysetPage';
import type { PageCursor } from '@comptoir/kit/http/PageCursor';
import type { MailKind } from '../models/MailFields.ts';
import type { OrderDocument } from '../models/orderModel.ts';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import { toOrder } from './toCustomer.ts';

const KEYS = newestFirst<OrderDocument>('placedAt', ({ placedAt }) => placedAt);

/** Maintains the order history of customers, a view built from events. */
export class OrderHistoryService {
  readonly #customers: CustomerRepository;
  readonly #orders: OrderRepository;
  readonly #cursors: PageCursor;

  constructor(options: {
    customers: CustomerRepository;
    orders: OrderRepository;
    cursors: PageCursor;
  }) {
    this.#customers = options.customers;
    this.#orders = options.orders;
    this.#cursors = options.cursors;
  }

  /** Lists orders, newest first. @throws InputError when the cursor belongs to another customer */
  async list(
    customerId: string,
    query: { limit: number; cursor?: string | undefined },
  ): Promise<OrderHistory> {
    const { items, nextCursor } = await keysetPage({
      cursors: this.#cursors,
      scope: `orders ${customerId}`,
      query,
      keys: KEYS,
      find: page => this.#orders.ofCustomer(customerId, page),
    });
    return { items: items.map(toOrder), nextCursor };
  }

  /**
   * Stores an order as of an event, and enqueues a mail about it if given.
   * Orders of deleted accounts are removed.
   */
  async store(
    order: OrderDocument,
    mail?: { key: string; kind: MailKind },
  ): Promise<void> {
    await this.#orders.store(order, mail);
    // Deleted, possibly just now: the removal of its orders missed this one.
    if (!(await this.#customers.find(order.customerId))) {
      await this.#orders.removeOf(order.customerId);
    }
  }
}
