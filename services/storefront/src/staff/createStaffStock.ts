import type { MovementInput } from '@comptoir/contracts/productRequests';
import {
  Movement,
  MovementList,
  StockLevel,
  StockOverview,
} from '@comptoir/contracts/products';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';
import { pagePath } from './pagePath.ts';

/** Stock levels and movements for staff. */
export function createStaffStock(caller: ServiceCaller) {
  const path = (sku: string) => `/v1/stock/${encodeURIComponent(sku)}`;
  return {
    /** By SKU; `prefix`: beginning of the SKU, `atMost`: largest number of units. */
    list: (query: {
      prefix?: string | undefined;
      atMost?: number | undefined;
      cursor?: string | undefined;
      limit?: number;
    }) => caller.ask(StockOverview, { path: pagePath('/v1/stock', query) }),
    level: (sku: string) => caller.ask(StockLevel, { path: path(sku) }),
    /** Newest first. */
    movements: (sku: string, before: string | undefined) =>
      caller.ask(MovementList, {
        path: pagePath(`${path(sku)}/movements`, { before, limit: 30 }),
      }),
    /** Books once for each key. Rejects with 409 if the stock would become negative. */
    book: (sku: string, key: string, json: MovementInput) =>
      caller.ask(Movement, {
        method: 'POST',
        path: `${path(sku)}/movements`,
        json,
        headers: { 'idempotency-key': key },
      }),
  };
}
