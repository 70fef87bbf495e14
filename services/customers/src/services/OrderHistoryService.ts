import type { OrderHistory } from '@comptoir/contracts/customers';
import type { PageCursor } from '@comptoir/kit/http/pageCursor';
import { pageOf } from '@comptoir/kit/http/pageCursor';
import type { MailKind } from '../models/mailFields.ts';
import type { OrderDocument } from '../models/orderModel.ts';
import type { CustomerRepository } from '../repositories/CustomerRepository.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import { toOrder } from './toCustomer.ts';

/** What orders came to, as their events tell. */
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

  /** Newest first. @throws InputError when the cursor is somebody else's */
  async list(
    customerId: string,
    page: { limit: number; cursor?: string | undefined },
  ): Promise<OrderHistory> {
    const { limit, cursor } = page;
    const scope = `orders ${customerId}`;
    const [placedAt = '', id = ''] =
      cursor === undefined ? [] : this.#cursors.read(scope, cursor);
    const after =
      cursor === undefined ? undefined : { placedAt: new Date(placedAt), id };
    const found = await this.#orders.ofCustomer(customerId, {
      limit: limit + 1,
      after,
    });
    const { items, last } = pageOf(found, limit);
    return {
      items: items.map(toOrder),
      nextCursor: last
        ? this.#cursors.write(scope, [last.placedAt.toISOString(), last._id])
        : null,
    };
  }

  /**
   * Shows an order as an event tells it, and has its customer told by mail.
   * Orders of accounts that are gone are not shown.
   */
  async show(
    order: OrderDocument,
    mail?: { key: string; kind: MailKind },
  ): Promise<void> {
    await this.#orders.show(order, mail);
    // Gone, maybe just now: whoever removed its orders did not see this one.
    if (!(await this.#customers.find(order.customerId))) {
      await this.#orders.removeOf(order.customerId);
    }
  }
}
