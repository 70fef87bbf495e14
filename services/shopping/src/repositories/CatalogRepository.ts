import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type {
  ProductView,
  ProductViewModel,
  StockView,
  StockViewModel,
} from '../models/catalogModels.ts';

/** A SKU that is or was sold. */
export interface Article {
  sku: string;
  product: ProductView;
  variant: ProductView['variants'][number];
  /** Units available as of the last event; undefined if unknown. */
  available: number | undefined;
}

/** View of products and stock, updated by events that may be late, repeated or lost. */
export class CatalogRepository {
  readonly #products: ProductViewModel;
  readonly #stock: StockViewModel;

  constructor(models: { products: ProductViewModel; stock: StockViewModel }) {
    this.#products = models.products;
    this.#stock = models.stock;
  }

  /** Stores a product; ignores a version older than the stored one. */
  async put(product: ProductView): Promise<void> {
    const { _id, ...content } = product;
    await ignoreOlder(() =>
      this.#products.updateOne(
        { _id, version: { $lt: product.version } },
        { $set: content },
        { upsert: true },
      ),
    );
  }

  /** Marks a product as no longer sold; its data stays for baskets that contain it. */
  async remove(id: string, version: number): Promise<void> {
    await ignoreOlder(() =>
      this.#products.updateOne(
        { _id: id, version: { $lt: version } },
        { $set: { version, removed: true } },
        { upsert: true },
      ),
    );
  }

  /** Stores stock levels in one write; ignores versions older than the stored ones. */
  async putLevels(levels: readonly StockView[]): Promise<void> {
    const { db, collection } = this.#stock;
    await db.collection<StockView>(collection.collectionName).bulkWrite(
      levels.map(({ _id, version, available }) => {
        const newer = { $lt: [{ $ifNull: ['$version', 0] }, version] };
        const set = {
          version: { $cond: [newer, version, '$version'] },
          available: { $cond: [newer, available, '$available'] },
        };
        return {
          updateOne: { filter: { _id }, update: [{ $set: set }], upsert: true },
        };
      }),
      { ordered: false },
    );
  }

  /** Finds articles by SKU. If two products have the same SKU, the one still sold wins. */
  async articles(skus: readonly string[]): Promise<Map<string, Article>> {
    const wanted = new Set(skus);
    const [products, levels] = await Promise.all([
      this.#products
        .find({ 'variants.sku': { $in: [...skus] } })
        .lean<ProductView[]>(),
      this.#stock.find({ _id: { $in: [...skus] } }).lean(),
    ]);
    const available = new Map(
      levels.map(level => [level._id, level.available]),
    );
    const articles = new Map<string, Article>();
    for (const product of products) {
      for (const variant of product.variants) {
        const { sku } = variant;
        const known = articles.get(sku);
        if (!wanted.has(sku) || (known && !known.product.removed)) {
          continue;
        }
        articles.set(sku, {
          sku,
          product,
          variant,
          available: available.get(sku),
        });
      }
    }
    return articles;
  }
}

/** Ignores the duplicate key error of an upsert whose filter excludes the newer stored version. */
async function ignoreOlder(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (duplicateKey(error) !== '_id') {
      throw error;
    }
  }
}
