import type { z } from 'zod';
import type {
  CategoryList,
  Product,
  ProductList,
  ProductSort,
  SuggestionList,
} from '@comptoir/contracts/products';
import type { Locale } from '@comptoir/contracts/common';

/** Query of `GET /v1/products`; prices are in minor units. */
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

/** Client of the products service. Every method rejects with `ServiceUnavailableError` if the service can't be reached or breaks its contract. */
export interface ProductsClient {
  /** Rejects with `RefusedError` if the service refuses the query, such as an outdated cursor. */
  list(query: ProductQuery): Promise<ProductList>;
  /** Undefined if no product has that slug or id. */
  product(slugOrId: string): Promise<Product | undefined>;
  categories(): Promise<z.infer<typeof CategoryList>>;
  suggestions(
    q: string,
    locale: Locale,
  ): Promise<z.infer<typeof SuggestionList>>;
}
