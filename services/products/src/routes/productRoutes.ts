import { ProductInput } from '@comptoir/contracts/productRequests';
import { Product } from '@comptoir/contracts/products';
import {
  bareRoute,
  defineRoute,
  type Route,
} from '@comptoir/kit/http/defineRoute';
import { etagOf, IfMatch } from '@comptoir/kit/http/headers';
import type { Reply } from '@comptoir/kit/http/Reply';
import { z } from 'zod';
import type { ProductService } from '../services/ProductService.ts';

const Id = z.strictObject({ id: z.string().min(1).max(100) });
const etag = { ETag: 'The version in quotes, for If-Match' };

/** The routes that read and edit one product. */
export function productRoutes(products: ProductService): Route[] {
  return [
    defineRoute({
      ...bareRoute,
      method: 'get',
      path: '/v1/products/{id}',
      operationId: 'getProduct',
      summary: 'Reads a product by its slug or id',
      tag: 'products',
      access: 'public',
      params: Id,
      responses: {
        200: { description: 'The product', schema: Product, headers: etag },
      },
      handle: async ({ params }) =>
        productReply(200, await products.get(params.id)),
    }),
    defineRoute({
      ...bareRoute,
      method: 'post',
      path: '/v1/products',
      operationId: 'createProduct',
      summary: 'Creates a product without stock',
      tag: 'products',
      access: 'staff',
      body: ProductInput,
      responses: {
        201: { description: 'Created', schema: Product, headers: etag },
      },
      handle: async ({ body, actor }) =>
        productReply(201, await products.create(body, actor)),
    }),
    defineRoute({
      ...bareRoute,
      method: 'put',
      path: '/v1/products/{id}',
      operationId: 'replaceProduct',
      summary: 'Replaces a product, if it is still at the version in If-Match',
      tag: 'products',
      access: 'staff',
      params: Id,
      headers: IfMatch,
      body: ProductInput,
      responses: {
        200: { description: 'Replaced', schema: Product, headers: etag },
      },
      handle: async ({ params, headers, body, actor }) => {
        const expected = headers['if-match'];
        return productReply(
          200,
          await products.replace(params.id, expected, body, actor),
        );
      },
    }),
    defineRoute({
      ...bareRoute,
      method: 'delete',
      path: '/v1/products/{id}',
      operationId: 'removeProduct',
      summary: 'Removes a product; its slug and SKUs can be used again',
      tag: 'products',
      access: 'staff',
      params: Id,
      responses: { 204: { description: 'Removed' } },
      handle: async ({ params, actor }) => {
        await products.remove(params.id, actor);
        return { status: 204 };
      },
    }),
  ];
}

function productReply(status: number, product: Product): Reply {
  const headers = {
    etag: etagOf(product.version),
    'cache-control': 'no-cache',
    ...(status === 201 && { location: `/v1/products/${product.id}` }),
  };
  return { status, json: product, headers };
}
