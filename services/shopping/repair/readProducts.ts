import { Product, ProductList } from '@comptoir/contracts/products';
import type { ProductView } from '../src/models/catalogModels.ts';

const PAGE = 100;

/** Reads every product on sale from the products service, as this service stores it. */
export async function* readProducts(
  productsUrl: string,
): AsyncGenerator<ProductView> {
  let cursor: string | null = '';
  while (cursor !== null) {
    const from: string =
      cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const response = await fetch(
      `${productsUrl}/v1/products?limit=${PAGE}${from}`,
    );
    if (!response.ok) {
      throw new Error(`${productsUrl} responded ${response.status}`);
    }
    const page = ProductList.parse(await response.json());
    for (const { id } of page.items) {
      const product = await readProduct(productsUrl, id);
      if (product) {
        yield product;
      }
    }
    cursor = page.nextCursor;
  }
}

/** Reads a product; undefined if it is no longer sold. */
export async function readProduct(
  productsUrl: string,
  id: string,
): Promise<ProductView | undefined> {
  const response = await fetch(`${productsUrl}/v1/products/${id}`);
  if (response.status === 404) {
    return undefined;
  }
  if (!response.ok) {
    throw new Error(`${productsUrl} responded ${response.status}`);
  }
  const version = Number(response.headers.get('etag')?.replaceAll('"', ''));
  const product = Product.parse(await response.json());
  const { slug, category, name, images, variants } = product;
  return {
    _id: product.id,
    version,
    removed: false,
    slug,
    category,
    name,
    image: images[0] ?? null,
    variants: variants.map(({ sku, name: own, price }) => ({
      sku,
      name: own,
      price,
    })),
  };
}
