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
import { OrderParams, told } from './orderRoutes.ts';

/** What staff do with orders, and what they did. */
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
    responses: { 200: { description: 'As it now is', schema: Order } },
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
      summary: 'Says that the goods are on their way',
      body: ShipmentInput,
      handle: async ({ params, body, ...asker }) =>
        told(await orders.ship(params.id, asker, body)),
    }),
    defineRoute({
      ...step,
      path: '/v1/orders/{id}/delivery',
      operationId: 'deliverOrder',
      summary: 'Says that the goods have arrived',
      body: NoteInput,
      handle: async ({ params, body, ...asker }) =>
        told(await orders.deliver(params.id, asker, body.note)),
    }),
    defineRoute({
      ...step,
      path: '/v1/orders/{id}/refund',
      operationId: 'refundOrder',
      summary: 'Gives the money back for goods that were sent',
      body: NoteInput,
      handle: async ({ params, body, ...asker }) =>
        told(await orders.refund(params.id, asker, body.note)),
    }),
    auditRoute(trail, { query: AuditQuery, page: AuditList }),
  ];
}
