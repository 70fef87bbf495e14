import type { LocalizedText } from '@comptoir/contracts/common';
import type { ProductModel } from '../models/productModel.ts';

/** What is there of one SKU, and of which product it is. */
export interface VariantStock {
  sku: string;
  available: number;
  productId: string;
  slug: string;
  name: LocalizedText;
  variantName: LocalizedText;
}

/** The stock of everything that is sold, as products show it. */
export class VariantStockRepository {
  readonly #products: ProductModel;

  constructor(products: ProductModel) {
    this.#products = products;
  }

  /** By SKU, ascending. */
  async list(page: {
    limit: number;
    /** Only SKUs after this one. */
    after: string | undefined;
    /** Only SKUs that begin so. */
    prefix: string | undefined;
    /** Only those of which no more is available, in units. */
    atMost: number | undefined;
  }): Promise<VariantStock[]> {
    const { limit, after, prefix, atMost } = page;
    const sku = {
      $exists: true,
      ...(after !== undefined && { $gt: after }),
      // The letters of a SKU mean nothing in a pattern.
      ...(prefix !== undefined && { $regex: `^${prefix}` }),
    };
    const few = atMost !== undefined && {
      'variants.available': { $lte: atMost },
    };
    return this.#products.aggregate<VariantStock>([
      { $match: { variants: { $elemMatch: { sku } } } },
      { $unwind: '$variants' },
      { $match: { 'variants.sku': sku, ...few } },
      { $sort: { 'variants.sku': 1 } },
      { $limit: limit },
      {
        $project: {
          ...{ _id: 0, sku: '$variants.sku', available: '$variants.available' },
          ...{ productId: '$_id', slug: 1, name: 1 },
          variantName: '$variants.name',
        },
      },
    ]);
  }
}
