import type { CatalogEntry } from './CatalogEntry.ts';
import { compareEntries, countBefore, type Ordering } from './Ordering.ts';

/** All entries, kept sorted in one order. */
export class SortedEntries {
  readonly ordering: Ordering;
  #entries: CatalogEntry[] = [];

  constructor(ordering: Ordering) {
    this.ordering = ordering;
  }

  get entries(): readonly CatalogEntry[] {
    return this.#entries;
  }

  /** Replaces all entries. */
  reset(entries: Iterable<CatalogEntry>): void {
    this.#entries = [...entries].sort(compareEntries(this.ordering));
  }

  insert(entry: CatalogEntry): void {
    this.#entries.splice(this.#positionOf(entry), 0, entry);
  }

  /** Removes an entry by identity. */
  remove(entry: CatalogEntry): void {
    const index = this.#positionOf(entry);
    if (this.#entries[index] === entry) {
      this.#entries.splice(index, 1);
    }
  }

  #positionOf(entry: CatalogEntry): number {
    const position = { key: this.ordering.keyOf(entry), id: entry.id };
    return countBefore(this.#entries, this.ordering, position, false);
  }
}
