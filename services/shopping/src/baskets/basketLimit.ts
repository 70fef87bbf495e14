import type { BasketEntry } from '../models/basketModel.ts';
import { MAX_TOTAL } from '../money/totalsOf.ts';
import type { Article } from '../repositories/CatalogRepository.ts';
import { DEAREST_SHIPPING } from '../shipping/shippingMethods.ts';

/** Maximum sum of a basket's lines, in cents: with any shipping cost, an order can have the total. */
export const MAX_SUBTOTAL = MAX_TOTAL - DEAREST_SHIPPING;

/** Returns the price of a line in cents, at current prices; 0 if it is not sold. */
export function amountOf(
  { sku, quantity }: Pick<BasketEntry, 'sku' | 'quantity'>,
  articles: ReadonlyMap<string, Article>,
): number {
  const article = articles.get(sku);
  return article && !article.product.removed
    ? article.variant.price.amount * quantity
    : 0;
}

/** Returns the sum of the lines that are sold, in cents. It can exceed {@link MAX_SUBTOTAL} after prices rose. */
export function subtotalOf(
  lines: readonly BasketEntry[],
  articles: ReadonlyMap<string, Article>,
): number {
  return lines.reduce((sum, line) => sum + amountOf(line, articles), 0);
}
