/** Filters of low stock by the largest number of units. */
const AT_MOST = { low: 5, 'sold-out': 0 } as const;
export type StockLevelFilter = keyof typeof AT_MOST;

/** Parses a filter of an address; null for any other text. */
export function readLevelFilter(word: string | null): StockLevelFilter | null {
  return word === 'low' || word === 'sold-out' ? word : null;
}

/** Returns the largest number of units of a filter. */
export function atMostOf(filter: StockLevelFilter | null): number | undefined {
  return filter ? AT_MOST[filter] : undefined;
}
