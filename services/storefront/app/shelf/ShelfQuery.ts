import type { ProductSort } from '@comptoir/contracts/products';

export const sorts: readonly ProductSort[] = [
  'relevance',
  'newest',
  'price-asc',
  'price-desc',
  'name',
];

/** What a shopper asked of a shelf, as the address says it. */
export interface ShelfQuery {
  q: string;
  category: string | null;
  makers: string[];
  inStock: boolean;
  /** Whole euros, as shoppers type them. */
  min: number | null;
  max: number | null;
  sort: ProductSort | null;
  cursor: string | null;
}
