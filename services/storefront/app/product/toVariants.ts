import type { Locale } from '@comptoir/contracts/common';
import { MAX_QUANTITY } from '@comptoir/contracts/orders';
import type { Variant } from '@comptoir/contracts/products';
import type { VariantView } from './ProductView.ts';

/** Converts variants into one language and selects the one to show. */
export function toVariants(
  variants: readonly Variant[],
  wantedSku: string | null,
  locale: Locale,
): { variants: VariantView[]; chosen: VariantView } {
  const views = variants.map(({ sku, name, price, availability }) => ({
    sku,
    name: name[locale],
    price,
    availability,
    most: Math.min(availability.available, MAX_QUANTITY),
  }));
  const chosen =
    views.find(({ sku }) => sku === wantedSku) ??
    views.find(({ availability }) => availability.available > 0) ??
    views[0];
  // The contract requires at least one variant.
  if (!chosen) {
    throw new Error('the product has no variant');
  }
  return { variants: views, chosen };
}
