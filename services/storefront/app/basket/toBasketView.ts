import type { Basket, BasketLine } from '@comptoir/contracts/baskets';
import type { Locale } from '@comptoir/contracts/common';
import { MAX_QUANTITY } from '@comptoir/contracts/orders';
import { toPicture } from '../ui/toPicture.ts';
import type { BasketView, LineView } from './BasketView.ts';

/** A basket in one language. */
export function toBasketView(basket: Basket, locale: Locale): BasketView {
  const { subtotal, vat } = basket;
  const lines = basket.lines.map(line => toLineView(line, locale));
  return { lines, subtotal, vat };
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
    // What is in the basket can stay in it, though there are fewer by now.
    most: Math.min(Math.max(available ?? MAX_QUANTITY, quantity), MAX_QUANTITY),
  };
}
