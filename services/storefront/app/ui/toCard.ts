import type { Locale } from '@comptoir/contracts/common';
import type { ProductSummary } from '@comptoir/contracts/products';
import type { Card } from './Card.ts';
import { toPicture } from './toPicture.ts';

/** Reduces a product to the data of a card, in one language. */
export function toCard(product: ProductSummary, locale: Locale): Card {
  return {
    slug: product.slug,
    name: product.name[locale],
    maker: product.maker,
    picture: product.image && toPicture(product.image, locale),
    priceFrom: product.priceFrom,
    variantCount: product.variantCount,
    availability: product.availability,
  };
}
