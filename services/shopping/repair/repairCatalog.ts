import { isDeepStrictEqual } from 'node:util';
import type {
  ProductView,
  ProductViewModel,
} from '../src/models/catalogModels.ts';
import { readProduct, readProducts } from './readProducts.ts';

/**
 * Compares the stored products with those of the products service and corrects
 * them.
 *
 * @param options.check - only reports, changes nothing
 * @returns a line for each difference found
 */
export async function repairCatalog(options: {
  products: ProductViewModel;
  productsUrl: string;
  check: boolean;
}): Promise<string[]> {
  const { products, productsUrl, check } = options;
  const differences: string[] = [];
  const sold = new Set<string>();
  for await (const product of readProducts(productsUrl)) {
    const { _id, ...content } = product;
    sold.add(_id);
    const known = await products.findById(_id).lean<ProductView>();
    // Skips a version newer than the one read, from an event that arrived meanwhile.
    if (known && known.version > product.version) {
      continue;
    }
    if (known && isSame(known, product)) {
      continue;
    }
    differences.push(`${_id} is ${known ? 'different' : 'missing'}`);
    const older = { _id, version: { $lte: product.version } };
    if (!check) {
      await products.updateOne(older, { $set: content }, { upsert: true });
    }
  }
  for await (const known of products.find({ removed: false }).lean().cursor()) {
    if (sold.has(known._id)) {
      continue;
    }
    if (await readProduct(productsUrl, known._id)) {
      continue;
    }
    differences.push(`${known._id} is no longer sold`);
    const same = { _id: known._id, version: known.version };
    if (!check) {
      await products.updateOne(same, { $set: { removed: true } });
    }
  }
  return differences;
}

function isSame(one: ProductView, other: ProductView): boolean {
  return isDeepStrictEqual(contentOf(one), contentOf(other));
}

function contentOf(product: ProductView): unknown {
  const { slug, category, name, image, variants, removed } = product;
  const content = { slug, category, name, image, variants, removed };
  // Compared as plain JSON values.
  return JSON.parse(JSON.stringify(content));
}
