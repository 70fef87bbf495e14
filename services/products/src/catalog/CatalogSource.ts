import type {
  CategoryDocument,
  CategoryModel,
} from '../models/categoryModel.ts';
import type { ProductDocument, ProductModel } from '../models/productModel.ts';

/** The fields that the read model is made of. */
const SHOWN = {
  slug: 1,
  version: 1,
  category: 1,
  maker: 1,
  name: 1,
  summary: 1,
  description: 1,
  images: { $slice: 1 },
  variants: 1,
  createdAt: 1,
};

/** Where the read model is read from. */
export class CatalogSource {
  readonly #products: ProductModel;
  readonly #categories: CategoryModel;

  constructor(models: { products: ProductModel; categories: CategoryModel }) {
    this.#products = models.products;
    this.#categories = models.categories;
  }

  /** Those of the ids that aren't removed; all unless ids are given. */
  async products(ids?: readonly string[]): Promise<ProductDocument[]> {
    return this.#products
      .find({ ...oneOf(ids), removedAt: { $exists: false } }, SHOWN)
      .lean<ProductDocument[]>();
  }

  async categories(ids?: readonly string[]): Promise<CategoryDocument[]> {
    return this.#categories.find(oneOf(ids)).lean<CategoryDocument[]>();
  }

  async productIdsOf(categories: readonly string[]): Promise<string[]> {
    if (categories.length === 0) {
      return [];
    }
    const found = await this.#products
      .find(
        { category: { $in: [...categories] }, removedAt: { $exists: false } },
        { _id: 1 },
      )
      .lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }
}

function oneOf(ids: readonly string[] | undefined) {
  return ids ? { _id: { $in: [...ids] } } : {};
}
