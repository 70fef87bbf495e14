/** Levels that need goods; no more than so many units. */
const AT_MOST = { low: 5, 'sold-out': 0 } as const;
export type StockLevelFilter = keyof typeof AT_MOST;

/** The filter that an address names; null for every other word. */
export function readLevelFilter(word: string | null): StockLevelFilter | null {
  return word === 'low' || word === 'sold-out' ? word : null;
}

/** The most units that a level of the filter has. */
export function atMostOf(filter: StockLevelFilter | null): number | undefined {
  return filter ? AT_MOST[filter] : undefined;
}
