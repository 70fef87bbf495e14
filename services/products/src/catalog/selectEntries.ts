import type { Facets } from '@comptoir/contracts/products';
import type { CatalogEntry } from './CatalogEntry.ts';

/** The conditions an entry must meet; an absent field sets no condition. */
export interface EntryFilter {
  category?: string | undefined;
  makers?: readonly string[] | undefined;
  inStock: boolean;
  /** Minor units. */
  minPrice?: number | undefined;
  maxPrice?: number | undefined;
}

/** The matching entries in their original order, with facet counts. */
export interface Selection {
  entries: readonly CatalogEntry[];
  facets: Facets;
}

/** Filters entries and counts facets in one pass; each facet is counted without its own filter. */
export function selectEntries(
  candidates: readonly CatalogEntry[],
  filter: EntryFilter,
): Selection {
  const makers = filter.makers && new Set(filter.makers);
  const min = filter.minPrice ?? 0;
  const max = filter.maxPrice ?? Number.MAX_SAFE_INTEGER;
  const entries: CatalogEntry[] = [];
  const counts = {
    category: new Counts(),
    maker: new Counts(),
    availability: new Counts(),
  };
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const entry of candidates) {
    const category =
      filter.category === undefined || entry.category === filter.category;
    const maker = makers === undefined || makers.has(entry.maker);
    const stock = !filter.inStock || entry.availability !== 'out-of-stock';
    const price = entry.price >= min && entry.price <= max;
    if (maker && stock && price) {
      counts.category.add(entry.category);
    }
    if (category && stock && price) {
      counts.maker.add(entry.maker);
    }
    if (category && maker && price) {
      counts.availability.add(entry.availability);
    }
    if (category && maker && stock) {
      if (entry.price < lowest) {
        lowest = entry.price;
      }
      if (entry.price > highest) {
        highest = entry.price;
      }
      if (price) {
        entries.push(entry);
      }
    }
  }
  return {
    entries,
    facets: {
      category: counts.category.list(),
      maker: counts.maker.list(),
      availability: counts.availability.list(),
      price: lowest <= highest ? { min: lowest, max: highest } : null,
    },
  };
}

/** Counts the occurrences of each value. */
class Counts {
  readonly #counts = new Map<string, { value: string; count: number }>();

  add(value: string): void {
    const known = this.#counts.get(value);
    if (known) {
      known.count += 1;
    } else {
      this.#counts.set(value, { value, count: 1 });
    }
  }

  /** Most frequent first, then by value. */
  list(): { value: string; count: number }[] {
    return [...this.#counts.values()].sort(
      (left, right) =>
        right.count - left.count || (left.value < right.value ? -1 : 1),
    );
  }
}
