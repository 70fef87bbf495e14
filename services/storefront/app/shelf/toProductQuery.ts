import type { Locale } from '@comptoir/contracts/common';
import type { ProductQuery } from '../../src/products/ProductsClient.ts';
import type { ShelfQuery } from './ShelfQuery.ts';

const MINOR_UNITS = 100;

/** What the products service is asked for a shelf; euros become cents. */
export function toProductQuery(
  query: ShelfQuery,
  locale: Locale,
): ProductQuery {
  // Prices typed the wrong way round are read the right way round.
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
