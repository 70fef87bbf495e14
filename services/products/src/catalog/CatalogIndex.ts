import type { Locale } from '@comptoir/contracts/common';
import type { Category, ProductSort } from '@comptoir/contracts/products';
import type { CategoryDocument } from '../models/categoryModel.ts';
import type { ProductDocument } from '../models/productModel.ts';
import { type CatalogEntry, toEntry } from './CatalogEntry.ts';
import { CategoryShelf } from './CategoryShelf.ts';
import {
  byName,
  cheapestFirst,
  dearestFirst,
  newestFirst,
} from './Ordering.ts';
import { allLanguages, SearchIndex } from './SearchIndex.ts';
import { SortedEntries } from './SortedEntries.ts';

/** All products and categories in memory, sorted and searchable: a view of MongoDB. */
export class CatalogIndex {
  readonly search = new SearchIndex();
  readonly #entries = new Map<string, CatalogEntry>();
  /** What each product's texts were indexed from, so that a change of stock leaves them. */
  readonly #indexed = new Map<string, string>();
  readonly #shelf = new CategoryShelf();
  readonly #newest = new SortedEntries(newestFirst);
  readonly #cheapest = new SortedEntries(cheapestFirst);
  readonly #dearest = new SortedEntries(dearestFirst);
  readonly #names = {
    en: new SortedEntries(byName('en')),
    fr: new SortedEntries(byName('fr')),
  };
  #generation = 0;

  /** Rises with each change: what was computed before is out of date. */
  get generation(): number {
    return this.#generation;
  }

  /** Replaces everything. */
  reset(
    products: readonly ProductDocument[],
    categories: readonly CategoryDocument[],
  ): void {
    this.#generation += 1;
    this.#shelf.reset(categories);
    const gone = new Set(this.#entries.keys());
    for (const product of products) {
      gone.delete(product._id);
      this.#entries.set(product._id, toEntry(product));
      this.#indexTexts(product);
    }
    for (const id of gone) {
      this.#forget(id);
    }
    for (const order of this.#orders()) {
      order.reset(this.#entries.values());
    }
  }

  put(product: ProductDocument): void {
    this.#generation += 1;
    const entry = toEntry(product);
    const before = this.#entries.get(entry.id);
    this.#entries.set(entry.id, entry);
    for (const order of this.#orders()) {
      if (before) {
        order.remove(before);
      }
      order.insert(entry);
    }
    this.#indexTexts(product);
  }

  remove(id: string): void {
    const before = this.#entries.get(id);
    if (!before) {
      return;
    }
    this.#generation += 1;
    this.#forget(id);
    for (const order of this.#orders()) {
      order.remove(before);
    }
  }

  /** Says whether its names changed: then its products must be {@link put} again. */
  putCategory(category: CategoryDocument): boolean {
    this.#generation += 1;
    const before = this.#shelf.textOf(category._id);
    this.#shelf.put(category);
    return before !== this.#shelf.textOf(category._id);
  }

  get(id: string): CatalogEntry | undefined {
    return this.#entries.get(id);
  }

  /** All entries in an order; relevance is no order of all. */
  sorted(
    sort: Exclude<ProductSort, 'relevance'>,
    locale: Locale,
  ): SortedEntries {
    switch (sort) {
      case 'newest':
        return this.#newest;
      case 'price-asc':
        return this.#cheapest;
      case 'price-desc':
        return this.#dearest;
      case 'name':
        return this.#names[locale];
    }
  }

  categories(): Category[] {
    const counts = new Map<string, number>();
    for (const { category } of this.#entries.values()) {
      counts.set(category, (counts.get(category) ?? 0) + 1);
    }
    return this.#shelf.list(counts);
  }

  #orders(): SortedEntries[] {
    return [
      this.#newest,
      this.#cheapest,
      this.#dearest,
      this.#names.en,
      this.#names.fr,
    ];
  }

  #forget(id: string): void {
    this.#entries.delete(id);
    this.#indexed.delete(id);
    this.search.remove(id);
  }

  #indexTexts(product: ProductDocument): void {
    const category = this.#shelf.textOf(product.category);
    const source = `${product.version} ${category}`;
    if (this.#indexed.get(product._id) === source) {
      return;
    }
    this.#indexed.set(product._id, source);
    this.search.put({
      id: product._id,
      name: allLanguages(product.name),
      category,
      maker: product.maker,
      summary: allLanguages(product.summary),
      description: allLanguages(product.description),
    });
  }
}
