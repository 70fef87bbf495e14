import type { Locale } from '@comptoir/contracts/common';
import type { ProductSummary } from '@comptoir/contracts/products';
import { formatMoney } from '../../i18n/formatMoney.ts';
import { toImagePath } from './toImagePath.ts';

/** Converts a product into a row of the list. */
export function toProductRow(product: ProductSummary, locale: Locale) {
  const { id, maker, category, image, availability } = product;
  return {
    id,
    maker,
    category,
    availability,
    name: product.name[locale],
    choices: product.variantCount,
    price: formatMoney(product.priceFrom, locale),
    picture: image ? toImagePath(image.url) : '/favicon.svg',
  };
}
export type ProductRow = ReturnType<typeof toProductRow>;
