import type { z } from 'zod';
import type {
  CategoryList,
  Product,
  ProductList,
  ProductSort,
  SuggestionList,
} from '@comptoir/contracts/products';
import type { Locale } from '@comptoir/contracts/common';

/** What `GET /v1/products` can be asked; prices are in minor units. */
export interface ProductQuery {
  q?: string;
  category?: string;
  maker?: readonly string[];
  inStock?: boolean;
  minPrice?: number;
  maxPrice?: number;
  sort?: ProductSort;
  locale: Locale;
  limit?: number;
  cursor?: string;
}

/**
 * The products service as the storefront sees it. Every method rejects with
 * `ServiceUnavailableError` when the service cannot be reached or answers
 * with something that its contract does not foresee.
 */
export interface ProductsClient {
  /** Rejects with `RefusedError` when the service refuses the query, as it does a stale cursor. */
  list(query: ProductQuery): Promise<ProductList>;
  /** Undefined when no product has that slug or id. */
  product(slugOrId: string): Promise<Product | undefined>;
  categories(): Promise<z.infer<typeof CategoryList>>;
  suggestions(
    q: string,
    locale: Locale,
  ): Promise<z.infer<typeof SuggestionList>>;
}
