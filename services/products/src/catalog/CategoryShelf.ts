import type { LocalizedText } from '@comptoir/contracts/common';
import type { Category } from '@comptoir/contracts/products';
import type { CategoryDocument } from '../models/categoryModel.ts';

/** All categories in memory. */
export class CategoryShelf {
  readonly #categories = new Map<string, CategoryDocument>();

  reset(categories: Iterable<CategoryDocument>): void {
    this.#categories.clear();
    for (const category of categories) {
      this.put(category);
    }
  }

  put(category: CategoryDocument): void {
    this.#categories.set(category._id, category);
  }

  /** The name of a category; empty for an unknown id. */
  nameOf(id: string): LocalizedText {
    return this.#categories.get(id)?.name ?? { en: '', fr: '' };
  }

  /** Lists the categories in menu order. */
  list(productCounts: ReadonlyMap<string, number>): Category[] {
    return [...this.#categories.values()]
      .sort((a, b) => a.position - b.position || (a._id < b._id ? -1 : 1))
      .map(({ _id: id, name, description, image, position }) => ({
        id,
        name,
        description,
        image,
        position,
        productCount: productCounts.get(id) ?? 0,
      }));
  }
}
