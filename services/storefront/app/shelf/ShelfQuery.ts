import type { ProductSort } from '@comptoir/contracts/products';

export const sorts: readonly ProductSort[] = [
  'relevance',
  'newest',
  'price-asc',
  'price-desc',
  'name',
];

/** Search words, filters and sort order of a product list, as in the address. */
export interface ShelfQuery {
  q: string;
  category: string | null;
  makers: string[];
  inStock: boolean;
  /** Euros, as typed by shoppers. */
  min: number | null;
  max: number | null;
  sort: ProductSort | null;
  cursor: string | null;
}
