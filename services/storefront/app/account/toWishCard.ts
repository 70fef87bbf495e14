import type { Locale } from '@comptoir/contracts/common';
import type { Availability, Product } from '@comptoir/contracts/products';
import type { Card } from '../ui/Card.ts';
import { toPicture } from '../ui/toPicture.ts';

/** Converts a product into a card; null if it has no variant. */
export function toWishCard(product: Product, locale: Locale): Card | null {
  const { variants, images } = product;
  const [first] = variants.toSorted((a, b) => a.price.amount - b.price.amount);
  if (!first) {
    return null;
  }
  const picture = images[0];
  return {
    slug: product.slug,
    name: product.name[locale],
    maker: product.maker,
    picture: picture ? toPicture(picture, locale) : null,
    priceFrom: first.price,
    variantCount: variants.length,
    availability: best(variants.map(({ availability }) => availability)),
  };
}

/** The availability of the variant with the most units. */
function best(all: Availability[]): Availability {
  return all.reduce((one, other) =>
    other.available > one.available ? other : one,
  );
}
