import { Sku } from '@comptoir/contracts/common';
import {
  MovementInput,
  MovementQuery,
} from '@comptoir/contracts/productRequests';
import {
  Movement,
  MovementList,
  StockLevel,
} from '@comptoir/contracts/products';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { IdempotencyKey } from '@comptoir/kit/http/headers';
import { z } from 'zod';
import type { MovementDocument } from '../models/movementModel.ts';
import type { StockService } from '../services/StockService.ts';

const params = z.strictObject({ sku: Sku });

/** The routes of the level and movements of a SKU. */
export function stockRoutes(stock: StockService): Route[] {
  return [
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/stock/{sku}',
      operationId: 'getStockLevel',
      summary: 'Reads the number of units available to order',
      tag: 'stock',
      access: 'public',
      params,
      responses: { 200: { description: 'The level', schema: StockLevel } },
      handle: async input => ({
        status: 200,
        json: await stock.level(input.params.sku),
        headers: { 'cache-control': 'no-cache' },
      }),
    }),
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/stock/{sku}/movements',
      operationId: 'listMovements',
      summary: 'Lists stock movements, newest first',
      tag: 'stock',
      access: 'staff',
      params,
      query: MovementQuery,
      responses: { 200: { description: 'One page', schema: MovementList } },
      handle: async ({ params: { sku }, query: { limit, before } }) => {
        const found = await stock.history(sku, { limit, before });
        const items = found.map(toMovement);
        const nextBefore =
          found.length === limit ? (found.at(-1)?._id ?? null) : null;
        return { status: 200, json: { items, nextBefore } };
      },
    }),
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: '/v1/stock/{sku}/movements',
      operationId: 'recordMovement',
      summary:
        'Records received goods or a stock correction, once for each Idempotency-Key',
      tag: 'stock',
      access: 'staff',
      params,
      headers: IdempotencyKey,
      body: MovementInput,
      responses: { 201: { description: 'The movement', schema: Movement } },
      handle: async ({ params: { sku }, headers, body, actor }) => {
        const key = headers['idempotency-key'];
        const movement = await stock.recordForProduct({
          sku,
          ...body,
          actor,
          key,
        });
        return { status: 201, json: toMovement(movement) };
      },
    }),
  ];
}

function toMovement(document: MovementDocument): Movement {
  const { _id: id, sku, reason, quantity, note, actor, at } = document;
  return { id, sku, reason, quantity, note, actor, at: at.toISOString() };
}
