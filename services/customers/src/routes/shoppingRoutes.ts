import { OrderHistoryQuery } from '@comptoir/contracts/customerRequests';
import { OrderHistory, Wishlist } from '@comptoir/contracts/customers';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { noStore } from '@comptoir/kit/http/noStore';
import { z } from 'zod';
import type { AccountService } from '../services/AccountService.ts';
import type { OrderHistoryService } from '../services/OrderHistoryService.ts';
import { toWishes } from '../services/toCustomer.ts';

const params = z.strictObject({
  productId: z.string().regex(/^[\w-]{1,100}$/, 'must be the id of a product'),
});

/** Routes of the wishlist and the order history. */
export function shoppingRoutes(
  accounts: AccountService,
  history: OrderHistoryService,
): Route[] {
  const route = { ...bareRoute, access: 'signed-in' as const };
  const done = { 204: { description: 'Done' } };
  return [
    defineRoute({
      ...route,
      method: 'get',
      path: '/v1/me/wishlist',
      operationId: 'getWishlist',
      summary: 'Lists the customer’s wishlist, newest first',
      tag: 'wishlist',
      responses: {
        200: { description: 'The whole wishlist', schema: Wishlist },
      },
      handle: async ({ actor }) => {
        const { wishlist } = await accounts.get(actor);
        const items = toWishes(wishlist);
        return { status: 200, json: { items }, headers: noStore };
      },
    }),
    defineRoute({
      ...route,
      method: 'put',
      path: '/v1/me/wishlist/{productId}',
      operationId: 'addWish',
      summary: 'Adds a product to the wishlist, once',
      tag: 'wishlist',
      params,
      responses: done,
      handle: async ({ actor, params: { productId } }) => {
        await accounts.addWish(actor, productId);
        return { status: 204 };
      },
    }),
    defineRoute({
      ...route,
      method: 'delete',
      path: '/v1/me/wishlist/{productId}',
      operationId: 'removeWish',
      summary: 'Removes a product from the wishlist',
      tag: 'wishlist',
      params,
      responses: done,
      handle: async ({ actor, params: { productId } }) => {
        await accounts.removeWish(actor, productId);
        return { status: 204 };
      },
    }),
    defineRoute({
      ...route,
      method: 'get',
      path: '/v1/me/orders',
      operationId: 'listOrders',
      summary: 'Lists the customer’s orders, newest first',
      tag: 'orders',
      query: OrderHistoryQuery,
      responses: { 200: { description: 'One page', schema: OrderHistory } },
      handle: async ({ actor, query }) => ({
        status: 200,
        json: await history.list(actor, query),
        headers: noStore,
      }),
    }),
  ];
}
