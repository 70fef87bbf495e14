import { MAX_LINES, MAX_QUANTITY } from '@comptoir/contracts/orders';
import type { BasketEntry } from '../models/basketModel.ts';

/** Merges lines: sums quantities of the same SKU and drops what exceeds the limits. */
export function addLines(
  lines: readonly BasketEntry[],
  added: readonly BasketEntry[],
): BasketEntry[] {
  const sums = new Map(lines.map(line => [line.sku, line]));
  for (const line of added) {
    const known = sums.get(line.sku);
    if (!known && sums.size >= MAX_LINES) {
      continue;
    }
    const quantity = (known?.quantity ?? 0) + line.quantity;
    sums.set(line.sku, {
      ...(known ?? line),
      quantity: Math.min(quantity, MAX_QUANTITY),
    });
  }
  return [...sums.values()];
}
