import type { Locale } from '@comptoir/contracts/common';
import type { CatalogEntry } from './CatalogEntry.ts';

/** What an entry is sorted by; entries with equal keys are sorted by id. */
export type SortKey = number | string;

/** An order of all entries in which each has its own place. */
export interface Ordering {
  keyOf(entry: CatalogEntry): SortKey;
  compareKeys(left: SortKey, right: SortKey): number;
}

const ascending = (left: SortKey, right: SortKey) =>
  Number(left) - Number(right);
const descending = (left: SortKey, right: SortKey) =>
  Number(right) - Number(left);

export const newestFirst: Ordering = {
  keyOf: entry => entry.createdAt,
  compareKeys: descending,
};
export const cheapestFirst: Ordering = {
  keyOf: entry => entry.price,
  compareKeys: ascending,
};
export const dearestFirst: Ordering = {
  keyOf: entry => entry.price,
  compareKeys: descending,
};

/** By name, as dictionaries of that language do. */
export function byName(locale: Locale): Ordering {
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    keyOf: entry => entry.name[locale],
    compareKeys: (left, right) => collator.compare(String(left), String(right)),
  };
}

/** Best first; `scores` are by id. */
export function byScore(scores: ReadonlyMap<string, number>): Ordering {
  return {
    keyOf: entry => scores.get(entry.id) ?? 0,
    compareKeys: descending,
  };
}

/** Below zero when `entry` comes before the place of `key` and `id`. */
export function compareToPlace(
  ordering: Ordering,
  entry: CatalogEntry,
  key: SortKey,
  id: string,
): number {
  const byKey = ordering.compareKeys(ordering.keyOf(entry), key);
  if (byKey !== 0) {
    return byKey;
  }
  return entry.id < id ? -1 : entry.id > id ? 1 : 0;
}

/** Compares two entries, for sorting. */
export function compareEntries(ordering: Ordering) {
  return (left: CatalogEntry, right: CatalogEntry): number =>
    compareToPlace(ordering, left, ordering.keyOf(right), right.id);
}

/** How many of the sorted entries come before the place; with `inclusive`, the one in it counts. */
export function countBefore(
  entries: readonly CatalogEntry[],
  ordering: Ordering,
  place: { key: SortKey; id: string },
  inclusive: boolean,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    const order = entry
      ? compareToPlace(ordering, entry, place.key, place.id)
      : 1;
    if (order < 0 || (inclusive && order === 0)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
