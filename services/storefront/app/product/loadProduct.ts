import type { Locale } from '@comptoir/contracts/common';
import { data } from 'react-router';
import type { ProductsClient } from '../../src/products/ProductsClient.ts';
import { toCard } from '../ui/toCard.ts';
import { toPicture } from '../ui/toPicture.ts';
import { toDepartments } from '../ui/toDepartments.ts';
import type { ProductView } from './ProductView.ts';
import { toVariants } from './toVariants.ts';

const RELATED = 4;

/** Loads a product with its department and related products; throws a 404 if it does not exist. */
export async function loadProduct(
  products: ProductsClient,
  slug: string,
  wantedSku: string | null,
  locale: Locale,
): Promise<ProductView> {
  const [product, categories] = await Promise.all([
    products.product(slug),
    products.categories(),
  ]);
  if (!product) {
    throw data(null, { status: 404 });
  }
  const departments = toDepartments(categories.items, locale);
  const position = departments.findIndex(({ id }) => id === product.category);
  const neighbours = await products.list({
    locale,
    category: product.category,
    limit: RELATED + 1,
  });
  return {
    id: product.id,
    slug: product.slug,
    name: product.name[locale],
    maker: product.maker,
    summary: product.summary[locale],
    description: product.description[locale],
    category: {
      id: product.category,
      name: departments[position]?.name ?? product.category,
    },
    position: Math.max(position, 0),
    pictures: product.images.map(image => toPicture(image, locale)),
    ...toVariants(product.variants, wantedSku, locale),
    facts: product.attributes.map(({ label, value }) => ({
      label: label[locale],
      value: value[locale],
    })),
    createdAt: product.createdAt,
    related: neighbours.items
      .filter(({ id }) => id !== product.id)
      .slice(0, RELATED)
      .map(item => toCard(item, locale)),
  };
}
