import type { ShelfQuery } from './ShelfQuery.ts';

/** Whether filters other than the search words and the department are active. */
export function isNarrowed({ makers, min, max, inStock }: ShelfQuery): boolean {
  return inStock || makers.length > 0 || min !== null || max !== null;
}
