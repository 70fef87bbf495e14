import type { OrderQuery } from '@comptoir/contracts/orderRequests';
import type { OrderList } from '@comptoir/contracts/orders';
import { pageOf, type PageCursor } from '@comptoir/kit/http/pageCursor';
import type { z } from 'zod';
import type {
  OrderPlace,
  OrderRepository,
} from '../repositories/OrderRepository.ts';
import { toOrder } from './toOrder.ts';

/** Lists for staff, page by page. */
export class StaffLists {
  readonly #orders: OrderRepository;
  readonly #cursors: PageCursor;

  constructor(options: { orders: OrderRepository; cursors: PageCursor }) {
    this.#orders = options.orders;
    this.#cursors = options.cursors;
  }

  async orders({
    status,
    q,
    limit,
    cursor,
  }: OrderQuery): Promise<z.infer<typeof OrderList>> {
    const scope = `orders ${status ?? 'all'} ${q ?? ''}`;
    const after = this.#placeOf(scope, cursor);
    const query = { status, q, after, limit: limit + 1 };
    const { items, last } = pageOf(await this.#orders.list(query), limit);
    const place = last && [last.placedAt.toISOString(), last._id];
    return {
      items: items.map(toOrder),
      nextCursor: place ? this.#cursors.write(scope, place) : null,
    };
  }

  #placeOf(scope: string, cursor: string | undefined): OrderPlace | undefined {
    if (cursor === undefined) return undefined;
    const [placedAt = '', id = ''] = this.#cursors.read(scope, cursor);
    return { placedAt: new Date(placedAt), id };
  }
}
