import type { ShelfQuery } from './ShelfQuery.ts';
import { toShelfParams } from './toShelfParams.ts';

/** The address of a shelf; a category that is in the path already is not said again. */
export function shelfPath(action: string, query: ShelfQuery): string {
  const inPath = action.includes('/category/');
  const params = toShelfParams(inPath ? { ...query, category: null } : query);
  return params.size > 0 ? `${action}?${params}` : action;
}
