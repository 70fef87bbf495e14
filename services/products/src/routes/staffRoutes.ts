import { AuditList, AuditQuery } from '@comptoir/contracts/audit';
import { StockQuery } from '@comptoir/contracts/productRequests';
import { StockOverview } from '@comptoir/contracts/products';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import type { AuditPages } from '@comptoir/kit/mongo/AuditPages';
import { auditRoute } from '@comptoir/kit/mongo/auditRoute';
import type { StockList } from '../services/StockList.ts';

/** The staff routes that list the stock and the audit trail. */
export function staffRoutes(options: {
  stockList: StockList;
  trail: AuditPages;
}): Route[] {
  const { stockList, trail } = options;
  const route = {
    ...bareRoute,
    method: 'get' as const,
    tag: 'staff',
    access: 'staff' as const,
  };
  return [
    defineRoute({
      ...route,
      path: '/v1/stock',
      operationId: 'listStock',
      summary: 'Lists the available stock of all SKUs, sorted by SKU',
      query: StockQuery,
      responses: { 200: { description: 'One page', schema: StockOverview } },
      handle: async ({ query }) => ({
        status: 200,
        json: await stockList.list(query),
      }),
    }),
    auditRoute(trail, { query: AuditQuery, page: AuditList }),
  ];
}
