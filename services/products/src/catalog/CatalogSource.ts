import type {
  CategoryDocument,
  CategoryModel,
} from '../models/categoryModel.ts';
import type { ProductDocument, ProductModel } from '../models/productModel.ts';

/** The product fields that the read model uses. */
const FIELDS = {
  slug: 1,
  version: 1,
  category: 1,
  maker: 1,
  name: 1,
  summary: 1,
  description: 1,
  images: { $slice: 1 },
  variants: 1,
  attributes: 1,
  createdAt: 1,
};

/** Reads the products and categories of the read model from MongoDB. */
export class CatalogSource {
  readonly #products: ProductModel;
  readonly #categories: CategoryModel;

  constructor(models: { products: ProductModel; categories: CategoryModel }) {
    this.#products = models.products;
    this.#categories = models.categories;
  }

  /** Reads products that are not removed: all, or those with the given ids. */
  async products(ids?: readonly string[]): Promise<ProductDocument[]> {
    return this.#products
      .find({ ...withIds(ids), removedAt: { $exists: false } }, FIELDS)
      .lean<ProductDocument[]>();
  }

  async categories(ids?: readonly string[]): Promise<CategoryDocument[]> {
    return this.#categories.find(withIds(ids)).lean<CategoryDocument[]>();
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

function withIds(ids: readonly string[] | undefined) {
  return ids ? { _id: { $in: [...ids] } } : {};
}
