import {
  CategoryList,
  Product,
  ProductList,
  SuggestionList,
} from '@comptoir/contracts/products';
import { RefusedError } from '../calls/RefusedError.ts';
import type { ServiceCaller } from '../calls/ServiceCaller.ts';
import type { ProductsClient } from './ProductsClient.ts';
import { toSearchParams } from './toSearchParams.ts';

/** A slug that can't exist is invalid (400). */
const MISSING = [400, 404];

/** Creates a client of the products service. */
export function createProductsClient(caller: ServiceCaller): ProductsClient {
  return {
    list: query =>
      caller.ask(ProductList, {
        path: `/v1/products?${toSearchParams(query)}`,
      }),
    categories: () => caller.ask(CategoryList, { path: '/v1/categories' }),
    suggestions: (q, locale) =>
      caller.ask(SuggestionList, {
        path: `/v1/products/suggestions?${new URLSearchParams({ q, locale })}`,
      }),
    product: slugOrId =>
      caller
        .ask(Product, { path: `/v1/products/${encodeURIComponent(slugOrId)}` })
        .catch((error: unknown) => {
          if (error instanceof RefusedError && MISSING.includes(error.status)) {
            return undefined;
          }
          throw error;
        }),
  };
}
