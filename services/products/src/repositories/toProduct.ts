import type { Product, Variant } from '@comptoir/contracts/products';
import type {
  ProductDocument,
  VariantDocument,
} from '../models/productModel.ts';
import { availabilityOf } from './availabilityOf.ts';

/** Converts a stored product into the public contract. */
export function toProduct(document: ProductDocument): Product {
  return {
    id: document._id,
    slug: document.slug,
    version: document.version,
    category: document.category,
    maker: document.maker,
    name: document.name,
    summary: document.summary,
    description: document.description,
    images: document.images,
    variants: document.variants.map(toVariant),
    attributes: document.attributes,
    createdAt: document.createdAt.toISOString(),
    updatedAt: document.updatedAt.toISOString(),
  };
}

function toVariant({ sku, name, price, available }: VariantDocument): Variant {
  return { sku, name, price, availability: availabilityOf(available) };
}
