import type { ProductQuery } from './ProductsClient.ts';

/** Writes the query string of `GET /v1/products`; the order of keys is fixed, so it serves as a cache key. */
export function toSearchParams(query: ProductQuery): URLSearchParams {
  const params = new URLSearchParams();
  const put = (key: string, value: string | number | undefined) => {
    if (value !== undefined && value !== '') {
      params.append(key, String(value));
    }
  };
  put('q', query.q);
  put('category', query.category);
  for (const maker of [...(query.maker ?? [])].sort()) {
    put('maker', maker);
  }
  if (query.inStock) {
    put('inStock', 'true');
  }
  put('minPrice', query.minPrice);
  put('maxPrice', query.maxPrice);
  put('sort', query.sort);
  put('locale', query.locale);
  put('limit', query.limit);
  put('cursor', query.cursor);
  return params;
}
