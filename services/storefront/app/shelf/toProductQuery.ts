import type { Locale } from '@comptoir/contracts/common';
import type { ProductQuery } from '../../src/products/ProductsClient.ts';
import type { ShelfQuery } from './ShelfQuery.ts';

const MINOR_UNITS = 100;

/** Converts a query of a list into one of the products service, with prices in cents. */
export function toProductQuery(
  query: ShelfQuery,
  locale: Locale,
): ProductQuery {
  // A minimum above the maximum is swapped with it.
  const prices = [query.min, query.max].filter(price => price !== null);
  const swapped = prices.length === 2 && Number(query.min) > Number(query.max);
  const [min, max] = swapped ? [query.max, query.min] : [query.min, query.max];
  return {
    locale,
    limit: 24,
    maker: query.makers,
    inStock: query.inStock,
    ...(query.q && { q: query.q }),
    ...(query.category && { category: query.category }),
    ...(min !== null && { minPrice: toCents(min) }),
    ...(max !== null && { maxPrice: toCents(max) }),
    ...(query.sort && { sort: query.sort }),
    ...(query.cursor && { cursor: query.cursor }),
  };
}

function toCents(euros: number): number {
  return Math.round(euros * MINOR_UNITS);
}
