import { createCache } from 'async-cache-dedupe';
import type { ProductQuery, ProductsClient } from './ProductsClient.ts';
import { toSearchParams } from './toSearchParams.ts';

/** Seconds: a list is served for 2, then for 3 more while it is loaded again. */
const LISTS = { ttl: 2, stale: 3 };
/** Seconds. */
const CATEGORIES = { ttl: 5 };
/** Number of lists; the least recently used is evicted. */
const CAPACITY = 200;

/**
 * Wraps the client with a cache of lists and categories of at most five seconds, so that many
 * requests of one page cause one load. Concurrent requests for a key share a load; failures are
 * not cached.
 */
export function createCachedProducts(products: ProductsClient): ProductsClient {
  const cache = createCache({
    storage: { type: 'memory', options: { size: CAPACITY } },
  })
    .define(
      'list',
      {
        ...LISTS,
        serialize: (query: ProductQuery) => toSearchParams(query).toString(),
      },
      products.list,
    )
    .define('categories', CATEGORIES, () => products.categories());
  return {
    ...products,
    list: query => cache.list(query),
    categories: () => cache.categories(),
  };
}
