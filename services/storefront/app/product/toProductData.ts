import type { ProductView } from './ProductView.ts';

const IN_STOCK = {
  'in-stock': 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  'out-of-stock': 'https://schema.org/OutOfStock',
};

/** Converts a product into a schema.org Product with one Offer for each variant; prices are decimal, in the offer's currency. */
export function toProductData(
  product: ProductView,
  url: string,
  origin: string,
): object {
  return {
    '@type': 'Product',
    name: product.name,
    description: product.summary,
    brand: { '@type': 'Brand', name: product.maker },
    category: product.category.name,
    image: product.pictures.map(({ src }) => origin + src),
    url,
    offers: product.variants.map(({ sku, name, price, availability }) => ({
      '@type': 'Offer',
      sku,
      name,
      url: `${url}?variant=${sku}`,
      price: (price.amount / 100).toFixed(2),
      priceCurrency: price.currency,
      availability: IN_STOCK[availability.status],
    })),
  };
}
