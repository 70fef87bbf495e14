import { duplicateKey } from '@comptoir/kit/mongo/translateMongoError';
import type {
  ProductView,
  ProductViewModel,
  StockView,
  StockViewModel,
} from '../models/catalogModels.ts';

/** A SKU as it is sold, or was. */
export interface Article {
  sku: string;
  product: ProductView;
  variant: ProductView['variants'][number];
  /** Units that could be ordered a moment ago; undefined when nothing is known. */
  available: number | undefined;
}

/** The view of products and stock, kept by events that may come late, twice, or not at all. */
export class CatalogRepository {
  readonly #products: ProductViewModel;
  readonly #stock: StockViewModel;

  constructor(models: { products: ProductViewModel; stock: StockViewModel }) {
    this.#products = models.products;
    this.#stock = models.stock;
  }

  /** Takes a product as of a version; an older one than the known changes nothing. */
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

  /** Marks a product as no longer sold; what it was is kept for those who have it in a basket. */
  async remove(id: string, version: number): Promise<void> {
    await ignoreOlder(() =>
      this.#products.updateOne(
        { _id: id, version: { $lt: version } },
        { $set: { version, removed: true } },
        { upsert: true },
      ),
    );
  }

  /** Takes levels as of their versions, in one write; those older than the known change nothing. */
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

  /** What is known of these SKUs; where two products had one, the one that is sold. */
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

/** An upsert that finds a newer version runs into the key of what is there. */
async function ignoreOlder(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (duplicateKey(error) !== '_id') {
      throw error;
    }
  }
}
