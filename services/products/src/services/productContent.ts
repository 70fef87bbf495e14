import type { ProductInput } from '@comptoir/contracts/productRequests';

/** What staff write of a product, without what follows from elsewhere. */
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
