import type { ProductSort } from '@comptoir/contracts/products';
import type { ShelfQuery } from './ShelfQuery.ts';

/** Returns the default sort order of the products service. */
export function standardSort({ q }: ShelfQuery): ProductSort {
  return q ? 'relevance' : 'newest';
}
