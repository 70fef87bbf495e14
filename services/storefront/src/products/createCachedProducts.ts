import type { CategoryList, ProductList } from '@comptoir/contracts/products';
import type { z } from 'zod';
import { createFreshCache } from './createFreshCache.ts';
import type { ProductsClient } from './ProductsClient.ts';
import { toSearchParams } from './toSearchParams.ts';

const LISTS = { freshFor: 2_000, staleFor: 5_000, capacity: 200 };
const CATEGORIES = { freshFor: 5_000, staleFor: 5_000, capacity: 1 };

/** Wraps the client with a cache of lists and categories of at most five seconds. */
export function createCachedProducts(products: ProductsClient): ProductsClient {
  const lists = createFreshCache<z.infer<typeof ProductList>>(LISTS);
  const categories = createFreshCache<z.infer<typeof CategoryList>>(CATEGORIES);
  return {
    ...products,
    list: query =>
      lists.get(toSearchParams(query).toString(), () => products.list(query)),
    categories: () => categories.get('all', () => products.categories()),
  };
}
