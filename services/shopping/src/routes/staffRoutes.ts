import { AuditList, AuditQuery } from '@comptoir/contracts/audit';
import {
  NoteInput,
  OrderQuery,
  ShipmentInput,
} from '@comptoir/contracts/orderRequests';
import { Order, OrderList } from '@comptoir/contracts/orders';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { noStore } from '@comptoir/kit/http/noStore';
import type { AuditPages } from '@comptoir/kit/mongo/AuditPages';
import { auditRoute } from '@comptoir/kit/mongo/auditRoute';
import type { OrderService } from '../orders/OrderService.ts';
import type { StaffLists } from '../orders/StaffLists.ts';
import { OrderParams, orderReply } from './orderRoutes.ts';

/** Routes of staff: orders and the audit log. */
export function staffRoutes(options: {
  orders: OrderService;
  lists: StaffLists;
  trail: AuditPages;
}): Route[] {
  const { orders, lists, trail } = options;
  const step = {
    ...bareRoute,
    method: 'post' as const,
    tag: 'staff',
    access: 'staff' as const,
    params: OrderParams,
    responses: { 200: { description: 'The changed order', schema: Order } },
  };
  return [
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/orders',
      operationId: 'listOrders',
      summary: 'Lists orders, newest first',
      tag: 'staff',
      access: 'staff',
      query: OrderQuery,
      responses: { 200: { description: 'One page', schema: OrderList } },
      handle: async ({ query }) => ({
        status: 200,
        json: await lists.orders(query),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...step,
      path: '/v1/orders/{id}/shipment',
      operationId: 'shipOrder',
      summary: 'Marks an order as shipped',
      body: ShipmentInput,
      handle: async ({ params, body, ...caller }) =>
        orderReply(await orders.ship(params.id, caller, body)),
    }),
    defineRoute({
      ...step,
      path: '/v1/orders/{id}/delivery',
      operationId: 'deliverOrder',
      summary: 'Marks an order as delivered',
      body: NoteInput,
      handle: async ({ params, body, ...caller }) =>
        orderReply(await orders.deliver(params.id, caller, body.note)),
    }),
    defineRoute({
      ...step,
      path: '/v1/orders/{id}/refund',
      operationId: 'refundOrder',
      summary: 'Refunds a shipped or delivered order',
      body: NoteInput,
      handle: async ({ params, body, ...caller }) =>
        orderReply(await orders.refund(params.id, caller, body.note)),
    }),
    auditRoute(trail, { query: AuditQuery, page: AuditList }),
  ];
}
