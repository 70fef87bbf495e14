import type { Locale } from '@comptoir/contracts/common';
import type { CatalogEntry } from './CatalogEntry.ts';

/** The sort key of an entry; entries with equal keys are sorted by id. */
export type SortKey = number | string;

/** A total order of entries. */
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

/** Sorts by name with the collation of the language. */
export function byName(locale: Locale): Ordering {
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    keyOf: entry => entry.name[locale],
    compareKeys: (left, right) => collator.compare(String(left), String(right)),
  };
}

/** Sorts the highest score first; `scores` are keyed by id. */
export function byScore(scores: ReadonlyMap<string, number>): Ordering {
  return {
    keyOf: entry => scores.get(entry.id) ?? 0,
    compareKeys: descending,
  };
}

/** Compares an entry with the position of `key` and `id`; negative when the entry sorts before it. */
export function compareToPosition(
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

/** Creates a comparator of two entries. */
export function compareEntries(ordering: Ordering) {
  return (left: CatalogEntry, right: CatalogEntry): number =>
    compareToPosition(ordering, left, ordering.keyOf(right), right.id);
}

/** Counts the sorted entries before a position; with `inclusive`, also the entry at that position. */
export function countBefore(
  entries: readonly CatalogEntry[],
  ordering: Ordering,
  position: { key: SortKey; id: string },
  inclusive: boolean,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = entries[middle];
    const order = entry
      ? compareToPosition(ordering, entry, position.key, position.id)
      : 1;
    if (order < 0 || (inclusive && order === 0)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
