import type { CheckoutLine } from './CheckoutView.ts';

/** Writes what is ordered, without prices, to compare it with what was shown. */
export function linesText(lines: readonly CheckoutLine[]): string {
  return lines.map(({ sku, quantity }) => `${quantity} ${sku}`).join(',');
}
