import type { ShelfQuery } from './ShelfQuery.ts';
import { toShelfParams } from './toShelfParams.ts';

/** Returns the address of a list; a category in the path is not repeated in the query. */
export function shelfPath(action: string, query: ShelfQuery): string {
  const inPath = action.includes('/category/');
  const params = toShelfParams(inPath ? { ...query, category: null } : query);
  return params.size > 0 ? `${action}?${params}` : action;
}
