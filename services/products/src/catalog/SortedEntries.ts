import type { CatalogEntry } from './CatalogEntry.ts';
import { compareEntries, countBefore, type Ordering } from './Ordering.ts';

/** All entries in one order, kept sorted as they come and go. */
export class SortedEntries {
  readonly ordering: Ordering;
  #entries: CatalogEntry[] = [];

  constructor(ordering: Ordering) {
    this.ordering = ordering;
  }

  get entries(): readonly CatalogEntry[] {
    return this.#entries;
  }

  /** Replaces everything. */
  reset(entries: Iterable<CatalogEntry>): void {
    this.#entries = [...entries].sort(compareEntries(this.ordering));
  }

  insert(entry: CatalogEntry): void {
    this.#entries.splice(this.#placeOf(entry), 0, entry);
  }

  /** Takes out the very entry that was inserted. */
  remove(entry: CatalogEntry): void {
    const place = this.#placeOf(entry);
    if (this.#entries[place] === entry) {
      this.#entries.splice(place, 1);
    }
  }

  #placeOf(entry: CatalogEntry): number {
    const place = { key: this.ordering.keyOf(entry), id: entry.id };
    return countBefore(this.#entries, this.ordering, place, false);
  }
}
