import type { MergeLosses } from '@comptoir/contracts/baskets';
import { MAX_LINES, MAX_QUANTITY } from '@comptoir/contracts/orders';
import type { BasketEntry } from '../models/basketModel.ts';
import type { Article } from '../repositories/CatalogRepository.ts';
import { amountOf, MAX_SUBTOTAL, subtotalOf } from './basketLimit.ts';

/** Merges lines: sums quantities of the same SKU, and names what the limits of a basket don't allow to keep. */
export function addLines(
  lines: readonly BasketEntry[],
  added: readonly BasketEntry[],
  articles: ReadonlyMap<string, Article>,
): { lines: BasketEntry[]; losses: MergeLosses } {
  const sums = new Map(lines.map(line => [line.sku, line]));
  const losses: MergeLosses = { capped: [], dropped: [] };
  let left = MAX_SUBTOTAL - subtotalOf(lines, articles);
  for (const line of added) {
    const known = sums.get(line.sku);
    const before = known?.quantity ?? 0;
    const price = amountOf({ sku: line.sku, quantity: 1 }, articles);
    const more = known || sums.size < MAX_LINES ? MAX_QUANTITY - before : 0;
    const affordable = price > 0 ? Math.floor(left / price) : more;
    const units = Math.max(Math.min(line.quantity, more, affordable), 0);
    if (units > 0) {
      const quantity = before + units;
      sums.set(line.sku, { ...(known ?? line), quantity });
      left -= price * units;
    }
    if (units < line.quantity) {
      losses[before + units > 0 ? 'capped' : 'dropped'].push(line.sku);
    }
  }
  return { lines: [...sums.values()], losses };
}
