import type { ProductInput } from '@comptoir/contracts/productRequests';

/** Picks the fields of a product that staff edit, without stock and dates. */
export function productContent(product: ProductInput): ProductInput {
  const { slug, category, maker, name, summary, description } = product;
  return {
    slug,
    category,
    maker,
    name,
    summary,
    description,
    images: product.images,
    variants: product.variants.map(variant => ({
      sku: variant.sku,
      name: variant.name,
      price: variant.price,
    })),
    attributes: product.attributes,
  };
}
