import type { LocalizedText } from '@comptoir/contracts/common';
import type { Image, ProductSummary } from '@comptoir/contracts/products';
import type { ProductDocument } from '../models/productModel.ts';
import { availabilityOf } from '../repositories/availabilityOf.ts';

/** The fields of a product that the read model needs to filter, sort and list it. */
export interface CatalogEntry {
  id: string;
  slug: string;
  category: string;
  maker: string;
  name: LocalizedText;
  image: Image | null;
  /** The lowest price among the variants, in minor units. */
  price: number;
  /** Milliseconds since 1970. */
  createdAt: number;
  availability: 'in-stock' | 'low' | 'out-of-stock';
  /** The ProductSummary as JSON in UTF-8, serialized once. */
  summary: Buffer;
}

/** Converts a stored product into an entry. */
export function toEntry(product: ProductDocument): CatalogEntry {
  const summary = summaryOf(product);
  return {
    id: product._id,
    slug: product.slug,
    category: product.category,
    maker: product.maker,
    name: product.name,
    image: summary.image,
    price: summary.priceFrom.amount,
    createdAt: product.createdAt.getTime(),
    availability: summary.availability.status,
    summary: Buffer.from(JSON.stringify(summary)),
  };
}

function summaryOf(product: ProductDocument): ProductSummary {
  const { variants } = product;
  const available = variants.reduce(
    (sum, variant) => sum + variant.available,
    0,
  );
  const amount = Math.min(...variants.map(({ price }) => price.amount));
  return {
    id: product._id,
    slug: product.slug,
    category: product.category,
    maker: product.maker,
    name: product.name,
    summary: product.summary,
    image: product.images[0] ?? null,
    priceFrom: { amount, currency: 'EUR' },
    variantCount: variants.length,
    availability: availabilityOf(available),
  };
}
