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
import { SearchIndex } from './SearchIndex.ts';
import { SortedEntries } from './SortedEntries.ts';

/** All products and categories in memory, sorted and searchable. */
export class CatalogIndex {
  readonly search = new SearchIndex();
  readonly #entries = new Map<string, CatalogEntry>();
  /** By product id, the product version and category names last indexed: a stock change indexes no text. */
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

  /** Rises with each change; results computed at an earlier generation are out of date. */
  get generation(): number {
    return this.#generation;
  }

  /** Replaces all products and categories. */
  reset(
    products: readonly ProductDocument[],
    categories: readonly CategoryDocument[],
  ): void {
    this.#generation += 1;
    this.#shelf.reset(categories);
    const removed = new Set(this.#entries.keys());
    for (const product of products) {
      removed.delete(product._id);
      this.#entries.set(product._id, toEntry(product));
      this.#indexTexts(product);
    }
    for (const id of removed) {
      this.#drop(id);
    }
    for (const sorted of this.#orderings()) {
      sorted.reset(this.#entries.values());
    }
  }

  put(product: ProductDocument): void {
    this.#generation += 1;
    const entry = toEntry(product);
    const before = this.#entries.get(entry.id);
    this.#entries.set(entry.id, entry);
    for (const sorted of this.#orderings()) {
      if (before) {
        sorted.remove(before);
      }
      sorted.insert(entry);
    }
    this.#indexTexts(product);
  }

  remove(id: string): void {
    const before = this.#entries.get(id);
    if (!before) {
      return;
    }
    this.#generation += 1;
    this.#drop(id);
    for (const sorted of this.#orderings()) {
      sorted.remove(before);
    }
  }

  /** @returns whether the names changed; if so, {@link put} each product of the category again */
  putCategory(category: CategoryDocument): boolean {
    this.#generation += 1;
    const before = this.#shelf.nameOf(category._id);
    this.#shelf.put(category);
    const { en, fr } = category.name;
    return before.en !== en || before.fr !== fr;
  }

  get(id: string): CatalogEntry | undefined {
    return this.#entries.get(id);
  }

  /** All entries in an order. Relevance exists only for search results. */
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

  #orderings(): SortedEntries[] {
    return [
      this.#newest,
      this.#cheapest,
      this.#dearest,
      this.#names.en,
      this.#names.fr,
    ];
  }

  #drop(id: string): void {
    this.#entries.delete(id);
    this.#indexed.delete(id);
    this.search.remove(id);
  }

  #indexTexts(product: ProductDocument): void {
    const category = this.#shelf.nameOf(product.category);
    const source = `${product.version} ${category.en} ${category.fr}`;
    if (this.#indexed.get(product._id) === source) {
      return;
    }
    this.#indexed.set(product._id, source);
    this.search.put({
      id: product._id,
      name: product.name,
      category,
      maker: product.maker,
      codes: product.variants.map(({ sku }) => sku).join(' '),
      attributes: {
        en: product.attributes.map(({ value }) => value.en).join(' '),
        fr: product.attributes.map(({ value }) => value.fr).join(' '),
      },
      summary: product.summary,
      description: product.description,
    });
  }
}
