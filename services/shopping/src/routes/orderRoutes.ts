import { NoteInput, OrderInput } from '@comptoir/contracts/orderRequests';
import {
  CheckoutProblem,
  Order,
  OrderTotals,
} from '@comptoir/contracts/orders';
import { TotalsQuery } from '@comptoir/contracts/shipping';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { noStore } from '@comptoir/kit/http/noStore';
import { IdempotencyKey } from '@comptoir/kit/http/headers';
import type { Reply } from '@comptoir/kit/http/Reply';
import { z } from 'zod';
import type { OrderDocument } from '../models/orderModel.ts';
import type { CheckoutService } from '../orders/CheckoutService.ts';
import type { OrderFeed } from '../orders/OrderFeed.ts';
import type { OrderService } from '../orders/OrderService.ts';
import { toOrder } from '../orders/toOrder.ts';

/** An order's id in an address. */
export const OrderParams = z.strictObject({
  id: z.string().regex(/^ord_[0-9a-f]{32}$/, 'must be the id of an order'),
});

/** Orders, for the customer whose they are; staff see all. */
export function orderRoutes(options: {
  checkout: CheckoutService;
  orders: OrderService;
  feed: OrderFeed;
}): Route[] {
  const { checkout, orders, feed } = options;
  return [
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/me/basket/totals',
      operationId: 'previewTotals',
      summary: "What the customer's basket would cost as an order",
      tag: 'orders',
      access: 'signed-in',
      query: TotalsQuery,
      responses: {
        200: { description: 'At the prices of now', schema: OrderTotals },
      },
      handle: async ({ actor, query }) => ({
        status: 200,
        json: await checkout.preview(actor, query),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: '/v1/orders',
      operationId: 'placeOrder',
      summary:
        "Orders what is in the customer's basket, once for each Idempotency-Key",
      tag: 'orders',
      access: 'signed-in',
      headers: IdempotencyKey,
      body: OrderInput,
      responses: {
        201: { description: 'Placed', schema: Order },
        409: {
          description:
            'Nothing was ordered: the basket is empty, holds what is no longer sold, or costs `newTotal` by now',
          schema: CheckoutProblem,
          contentType: 'application/problem+json',
        },
      },
      handle: async ({ actor, headers, body }) => {
        const key = headers['idempotency-key'];
        const order = await checkout.place(actor, key, body);
        const location = `/v1/orders/${order._id}`;
        return {
          ...told(order),
          status: 201,
          headers: { ...noStore, location },
        };
      },
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/orders/{id}',
      operationId: 'getOrder',
      summary: 'Reads an order of one’s own',
      tag: 'orders',
      access: 'signed-in',
      params: OrderParams,
      responses: { 200: { description: 'The order', schema: Order } },
      handle: async ({ params, ...asker }) =>
        told(await orders.get(params.id, asker)),
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/orders/{id}/stream',
      operationId: 'followOrder',
      summary: 'Follows an order: an event `order` at once and at each change',
      tag: 'orders',
      access: 'signed-in',
      params: OrderParams,
      responses: {
        200: {
          description:
            'Server-sent events; `data` is the order, `id` its version; ends with the order, or after ten minutes',
          schema: Order,
          contentType: 'text/event-stream',
        },
      },
      handle: async ({ params, ...asker }) => {
        const { _id } = await orders.get(params.id, asker);
        return { status: 200, events: sink => feed.follow(_id, sink) };
      },
    }),
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: '/v1/orders/{id}/cancellation',
      operationId: 'cancelOrder',
      summary: 'Calls an order off that has not been sent yet',
      tag: 'orders',
      access: 'signed-in',
      params: OrderParams,
      body: NoteInput,
      responses: { 200: { description: 'As it now is', schema: Order } },
      handle: async ({ params, body, ...asker }) =>
        told(await orders.cancel(params.id, asker, body.note)),
    }),
  ];
}

/** An order as an answer. */
export function told(order: OrderDocument): Reply {
  return {
    status: 200,
    json: toOrder(order),
    headers: noStore,
  };
}
