import type { OrderQuery } from '@comptoir/contracts/orderRequests';
import type { OrderList } from '@comptoir/contracts/orders';
import { keysetPage, newestFirst } from '@comptoir/kit/http/keysetPage';
import type { PageCursor } from '@comptoir/kit/http/PageCursor';
import type { z } from 'zod';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderRepository } from '../repositories/OrderRepository.ts';
import { toOrder } from './toOrder.ts';

const KEYS = newestFirst<OrderDocument>('placedAt', ({ placedAt }) => placedAt);

/** Paged lists for staff. */
export class StaffLists {
  readonly #orders: OrderRepository;
  readonly #cursors: PageCursor;

  constructor(options: { orders: OrderRepository; cursors: PageCursor }) {
    this.#orders = options.orders;
    this.#cursors = options.cursors;
  }

  /** Newest first. @throws InputError when the cursor belongs to another list */
  async orders(query: OrderQuery): Promise<z.infer<typeof OrderList>> {
    const { status, q } = query;
    const { items, nextCursor } = await keysetPage({
      cursors: this.#cursors,
      scope: `orders ${status ?? 'all'} ${q ?? ''}`,
      query,
      keys: KEYS,
      find: page => this.#orders.list(page, { status, q }),
    });
    return { items: items.map(toOrder), nextCursor };
  }
}
