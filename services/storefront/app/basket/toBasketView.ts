import type {
  Basket,
  BasketLine,
  MergeLosses,
} from '@comptoir/contracts/baskets';
import type { Locale } from '@comptoir/contracts/common';
import { MAX_QUANTITY } from '@comptoir/contracts/orders';
import { toPicture } from '../ui/toPicture.ts';
import type { BasketView, LineView } from './BasketView.ts';

/** Converts a basket into its view in one language. */
export function toBasketView(
  basket: Basket,
  losses: MergeLosses,
  locale: Locale,
): BasketView {
  const { subtotal, vat } = basket;
  const lines = basket.lines.map(line => toLineView(line, locale));
  return { lines, losses, subtotal, vat };
}

function toLineView(line: BasketLine, locale: Locale): LineView {
  const { sku, slug, quantity, unitPrice, addedPrice, change, total } = line;
  const available = line.availability?.available ?? null;
  return {
    sku,
    slug,
    quantity,
    unitPrice,
    addedPrice,
    change,
    total,
    available,
    name: line.name[locale],
    variantName: line.variantName[locale],
    picture: line.image && toPicture(line.image, locale),
    // The current quantity stays selectable even if fewer units are left.
    most: Math.min(Math.max(available ?? MAX_QUANTITY, quantity), MAX_QUANTITY),
  };
}
