import type { AuditList } from '@comptoir/contracts/audit';
import type { OrderQuery } from '@comptoir/contracts/orderRequests';
import type { OrderList } from '@comptoir/contracts/orders';
import { pageOf, type PageCursor } from '@comptoir/kit/http/pageCursor';
import type { AuditTrail } from '@comptoir/kit/mongo/auditTrail';
import type { z } from 'zod';
import type {
  OrderPlace,
  OrderRepository,
} from '../repositories/OrderRepository.ts';
import { toOrder } from './toOrder.ts';

/** A page of the trail that is asked for. */
interface AuditPage {
  limit: number;
  cursor?: string | undefined;
  subject?: string | undefined;
}

/** Lists for staff, page by page. */
export class StaffLists {
  readonly #orders: OrderRepository;
  readonly #trail: AuditTrail;
  readonly #cursors: PageCursor;

  constructor(options: {
    orders: OrderRepository;
    audit: AuditTrail;
    cursors: PageCursor;
  }) {
    this.#orders = options.orders;
    this.#trail = options.audit;
    this.#cursors = options.cursors;
  }

  async orders({
    status,
    limit,
    cursor,
  }: OrderQuery): Promise<z.infer<typeof OrderList>> {
    const scope = `orders ${status ?? 'all'}`;
    const after = this.#placeOf(scope, cursor);
    const query = { status, after, limit: limit + 1 };
    const { items, last } = pageOf(await this.#orders.list(query), limit);
    const place = last && [last.placedAt.toISOString(), last._id];
    return {
      items: items.map(toOrder),
      nextCursor: place ? this.#cursors.write(scope, place) : null,
    };
  }

  async audit(page: AuditPage): Promise<z.infer<typeof AuditList>> {
    const { limit, cursor, subject } = page;
    const scope = `audit ${subject ?? 'all'}`;
    const [before] = cursor ? this.#cursors.read(scope, cursor) : [];
    const query = { limit: limit + 1, before, subject };
    const { items, last } = pageOf(await this.#trail.list(query), limit);
    return {
      items: items.map(({ _id, at, ...facts }) => {
        const { actor, action, subject: id, before: was, after } = facts;
        return {
          ...{ id: _id, at: at.toISOString(), actor, action, subject: id },
          ...{ before: was, after },
        };
      }),
      nextCursor: last ? this.#cursors.write(scope, [last._id]) : null,
    };
  }

  #placeOf(scope: string, cursor: string | undefined): OrderPlace | undefined {
    if (cursor === undefined) return undefined;
    const [placedAt = '', id = ''] = this.#cursors.read(scope, cursor);
    return { placedAt: new Date(placedAt), id };
  }
}
