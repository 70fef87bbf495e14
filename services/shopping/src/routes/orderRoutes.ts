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

/** Path parameters of an order. */
export const OrderParams = z.strictObject({
  id: z.string().regex(/^ord_[0-9a-f]{32}$/, 'must be the id of an order'),
});

/** Routes of orders for their customer; staff can read and cancel every order. */
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
      summary: "Calculates the totals of the customer's basket as an order",
      tag: 'orders',
      access: 'signed-in',
      query: TotalsQuery,
      responses: {
        200: {
          description: 'The totals at current prices',
          schema: OrderTotals,
        },
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
        "Orders the content of the customer's basket, once for each Idempotency-Key",
      tag: 'orders',
      access: 'signed-in',
      headers: IdempotencyKey,
      body: OrderInput,
      responses: {
        201: { description: 'The placed order', schema: Order },
        409: {
          description:
            'No order was placed: the basket is empty, contains a product that is no longer sold, or its total is now `newTotal`',
          schema: CheckoutProblem,
          contentType: 'application/problem+json',
        },
      },
      handle: async ({ actor, headers, body }) => {
        const key = headers['idempotency-key'];
        const order = await checkout.place(actor, key, body);
        const location = `/v1/orders/${order._id}`;
        return {
          ...orderReply(order),
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
      summary: 'Reads an order of the customer; staff can read every order',
      tag: 'orders',
      access: 'signed-in',
      params: OrderParams,
      responses: { 200: { description: 'The order', schema: Order } },
      handle: async ({ params, ...caller }) =>
        orderReply(await orders.get(params.id, caller)),
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/orders/{id}/stream',
      operationId: 'followOrder',
      summary:
        'Streams an order: an event `order` at the start and after each change',
      tag: 'orders',
      access: 'signed-in',
      params: OrderParams,
      responses: {
        200: {
          description:
            'Server-sent events; `data` is the order, `id` its version. Ends when the order reaches a final state, or after ten minutes',
          schema: Order,
          contentType: 'text/event-stream',
        },
      },
      handle: async ({ params, ...caller }) => {
        const { _id } = await orders.get(params.id, caller);
        return { status: 200, events: sink => feed.follow(_id, sink) };
      },
    }),
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: '/v1/orders/{id}/cancellation',
      operationId: 'cancelOrder',
      summary: 'Cancels an order that is not shipped yet',
      tag: 'orders',
      access: 'signed-in',
      params: OrderParams,
      body: NoteInput,
      responses: { 200: { description: 'The changed order', schema: Order } },
      handle: async ({ params, body, ...caller }) =>
        orderReply(await orders.cancel(params.id, caller, body.note)),
    }),
  ];
}

/** Creates the response with an order. */
export function orderReply(order: OrderDocument): Reply {
  return {
    status: 200,
    json: toOrder(order),
    headers: noStore,
  };
}
