import type { ProductSort } from '@comptoir/contracts/products';
import type { ShelfQuery } from './ShelfQuery.ts';

/** The order that the products service uses when it is asked for none. */
export function standardSort({ q }: ShelfQuery): ProductSort {
  return q ? 'relevance' : 'newest';
}
