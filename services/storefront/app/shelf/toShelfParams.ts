import type { ShelfQuery } from './ShelfQuery.ts';

/** Writes a query as search parameters: the reverse of `readShelfQuery`, without defaults. */
export function toShelfParams(query: ShelfQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q) {
    params.set('q', query.q);
  }
  if (query.category) {
    params.set('category', query.category);
  }
  for (const maker of query.makers) {
    params.append('maker', maker);
  }
  if (query.inStock) {
    params.set('stock', '1');
  }
  if (query.min !== null) {
    params.set('min', String(query.min));
  }
  if (query.max !== null) {
    params.set('max', String(query.max));
  }
  if (query.sort) {
    params.set('sort', query.sort);
  }
  if (query.cursor) {
    params.set('cursor', query.cursor);
  }
  return params;
}
