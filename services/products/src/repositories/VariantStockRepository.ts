import type { LocalizedText } from '@comptoir/contracts/common';
import type { PageRequest } from '@comptoir/kit/http/keysetPage';
import type { ProductModel } from '../models/productModel.ts';

/** The available units of one SKU, with its product. */
export interface VariantStock {
  sku: string;
  available: number;
  productId: string;
  slug: string;
  name: LocalizedText;
  variantName: LocalizedText;
}

/** The stock of all SKUs, as copied to products. */
export class VariantStockRepository {
  readonly #products: ProductModel;

  constructor(products: ProductModel) {
    this.#products = products;
  }

  /** Lists one page, sorted by SKU. */
  async list(
    page: PageRequest,
    only: {
      /** Only SKUs with this prefix. */
      prefix: string | undefined;
      /** Only SKUs with at most this many available units. */
      atMost: number | undefined;
    },
  ): Promise<VariantStock[]> {
    const { prefix, atMost } = only;
    const [after] = page.after;
    const sku = {
      $exists: true,
      ...(after !== undefined && { $gt: after }),
      // SKUs contain no special characters of regular expressions.
      ...(prefix !== undefined && { $regex: `^${prefix}` }),
    };
    const few = atMost !== undefined && {
      'variants.available': { $lte: atMost },
    };
    return this.#products.aggregate<VariantStock>([
      { $match: { variants: { $elemMatch: { sku } } } },
      { $unwind: '$variants' },
      { $match: { 'variants.sku': sku, ...few } },
      { $sort: page.sort },
      { $limit: page.limit },
      {
        $project: {
          _id: 0,
          sku: '$variants.sku',
          available: '$variants.available',
          productId: '$_id',
          slug: 1,
          name: 1,
          variantName: '$variants.name',
        },
      },
    ]);
  }
}
