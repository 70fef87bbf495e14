import {
  Basket,
  BasketId,
  LineInput,
  MergedBasket,
  MergeInput,
} from '@comptoir/contracts/baskets';
import { Sku } from '@comptoir/contracts/common';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { noStore } from '@comptoir/kit/http/noStore';
import { z } from 'zod';
import type { BasketService } from '../baskets/BasketService.ts';

const shown = {
  200: { description: 'The basket with current prices', schema: Basket },
};

/** Routes of baskets: of guests by id, and of the signed-in customer. */
export function basketRoutes(baskets: BasketService): Route[] {
  return [
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: '/v1/baskets',
      operationId: 'createBasket',
      summary: "Creates a guest's basket; its id alone grants access",
      tag: 'baskets',
      access: 'public',
      responses: { 201: { description: 'The empty basket', schema: Basket } },
      handle: async () => {
        const basket = await baskets.begin();
        const location = `/v1/baskets/${basket.id}`;
        return { status: 201, json: basket, headers: { location } };
      },
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/baskets/{id}',
      operationId: 'getBasket',
      summary: "Reads a guest's basket",
      tag: 'baskets',
      access: 'public',
      params: z.strictObject({ id: BasketId }),
      responses: shown,
      handle: async ({ params }) => ({
        status: 200,
        json: await baskets.show(await baskets.guests(params.id)),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'put',
      path: '/v1/baskets/{id}/lines/{sku}',
      operationId: 'putBasketLine',
      summary: 'Sets the quantity of a SKU in a basket; 0 removes the line',
      tag: 'baskets',
      access: 'public',
      params: z.strictObject({ id: BasketId, sku: Sku }),
      body: LineInput,
      responses: shown,
      handle: async ({ params: { id, sku }, body: { quantity } }) => ({
        status: 200,
        json: await baskets.setLine(() => baskets.guests(id), sku, quantity),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/me/basket',
      operationId: 'getMyBasket',
      summary: "Reads the customer's basket",
      tag: 'baskets',
      access: 'signed-in',
      responses: shown,
      handle: async ({ actor }) => ({
        status: 200,
        json: await baskets.show(await baskets.customers(actor)),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'put',
      path: '/v1/me/basket/lines/{sku}',
      operationId: 'putMyBasketLine',
      summary:
        "Sets the quantity of a SKU in the customer's basket; 0 removes the line",
      tag: 'baskets',
      access: 'signed-in',
      params: z.strictObject({ sku: Sku }),
      body: LineInput,
      responses: shown,
      handle: async ({ actor, params: { sku }, body: { quantity } }) => ({
        status: 200,
        json: await baskets.setLine(
          () => baskets.customers(actor),
          sku,
          quantity,
        ),
        headers: noStore,
      }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: '/v1/me/basket/merge',
      operationId: 'mergeBasket',
      summary: "Merges a guest's basket into the customer's, once",
      tag: 'baskets',
      access: 'signed-in',
      body: MergeInput,
      responses: {
        200: {
          description: 'The basket, and what its limits did not allow to keep',
          schema: MergedBasket,
        },
      },
      handle: async ({ actor, body: { basketId } }) => ({
        status: 200,
        json: await baskets.merge(actor, basketId),
        headers: noStore,
      }),
    }),
  ];
}
