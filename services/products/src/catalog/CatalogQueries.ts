import type { Locale } from '@comptoir/contracts/common';
import type {
  ProductQuery,
  SuggestionQuery,
} from '@comptoir/contracts/productRequests';
import type {
  Category,
  Facets,
  ProductSort,
  Suggestion,
} from '@comptoir/contracts/products';
import type { PageCursor } from '@comptoir/kit/http/PageCursor';
import type { CatalogEntry } from './CatalogEntry.ts';
import type { CatalogIndex } from './CatalogIndex.ts';
import { listBytes } from './listBytes.ts';
import {
  byScore,
  compareEntries,
  countBefore,
  type Ordering,
} from './Ordering.ts';
import type { SearchHits } from './SearchIndex.ts';
import { RecentResults } from './RecentResults.ts';
import { selectEntries } from './selectEntries.ts';
import { suggest } from './suggest.ts';

/** All entries that match a query, before paging. */
interface Result {
  entries: readonly CatalogEntry[];
  ordering: Ordering;
  facets: Facets;
  corrected: string | null;
}

/** Runs queries on the read model. */
export class CatalogQueries {
  readonly #index: CatalogIndex;
  readonly #cursors: PageCursor;
  readonly #results = new RecentResults<Result>(200);
  readonly #hits = new RecentResults<SearchHits>(200);
  readonly #suggestions = new RecentResults<Suggestion[]>(500);
  readonly #categories = new RecentResults<Category[]>(1);

  constructor(index: CatalogIndex, cursors: PageCursor) {
    this.#index = index;
    this.#cursors = cursors;
  }

  /**
   * Lists or searches products.
   *
   * @returns a ProductList as JSON in UTF-8
   * @throws InputError when the cursor belongs to another query
   */
  list(query: ProductQuery): Buffer {
    const { cursor, limit, ...criteria } = query;
    const sort = sortOf(query);
    const key = JSON.stringify({ ...criteria, sort });
    const [placeKey, placeId] =
      cursor === undefined ? [] : this.#cursors.read(key, cursor);
    const result = this.#results.get(key, this.#index.generation, () =>
      this.#find(query, sort),
    );
    const { entries, ordering } = result;
    const start =
      placeKey === undefined
        ? 0
        : countBefore(
            entries,
            ordering,
            { key: placeKey, id: String(placeId) },
            true,
          );
    const page = entries.slice(start, start + limit);
    const last = page.at(-1);
    const hasMore = start + page.length < entries.length;
    return listBytes(page, {
      total: entries.length,
      facets: result.facets,
      nextCursor:
        hasMore && last
          ? this.#cursors.write(key, [ordering.keyOf(last), last.id])
          : null,
      correctedQuery: result.corrected,
    });
  }

  suggestions(query: SuggestionQuery): Suggestion[] {
    const key = JSON.stringify(query);
    return this.#suggestions.get(key, this.#index.generation, () =>
      suggest(this.#index, this.categories().items, query),
    );
  }

  /** @returns a CategoryList */
  categories() {
    const { generation } = this.#index;
    return {
      items: this.#categories.get('', generation, () =>
        this.#index.categories(),
      ),
    };
  }

  #find(query: ProductQuery, sort: ProductSort): Result {
    const filter = {
      category: query.category,
      makers: query.maker,
      inStock: query.inStock === 'true',
      minPrice: query.minPrice,
      maxPrice: query.maxPrice,
    };
    const { candidates, ordering, corrected } = query.q
      ? this.#search(query.q, sort, query.locale)
      : this.#all(sort, query.locale);
    return { ...selectEntries(candidates, filter), ordering, corrected };
  }

  #all(sort: ProductSort, locale: Locale) {
    const sorted = this.#index.sorted(
      sort === 'relevance' ? 'newest' : sort,
      locale,
    );
    return {
      candidates: sorted.entries,
      ordering: sorted.ordering,
      corrected: null,
    };
  }

  #search(words: string, sort: ProductSort, locale: Locale) {
    const { scores, corrected } = this.#hits.get(
      `${locale} ${words}`,
      this.#index.generation,
      () => this.#index.search.search(words, locale),
    );
    const ordering =
      sort === 'relevance'
        ? byScore(scores)
        : this.#index.sorted(sort, locale).ordering;
    const candidates = [...scores.keys()]
      .flatMap(id => this.#index.get(id) ?? [])
      .sort(compareEntries(ordering));
    return { candidates, ordering, corrected };
  }
}

function sortOf({ q, sort }: ProductQuery): ProductSort {
  if (sort !== undefined && sort !== 'relevance') {
    return sort;
  }
  return q ? 'relevance' : 'newest';
}
