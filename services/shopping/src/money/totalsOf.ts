import type { OrderTotals } from '@comptoir/contracts/orders';
import { euros } from './euros.ts';
import { type Taxed, vatShares } from './vatShares.ts';

/** What is never ordered at once: more than fits into one amount, in cents. */
export const MOST = 100_000_000;

/** Sums of lines and shipping, all VAT included. */
export function totalsOf(
  lines: readonly Taxed[],
  shipping: Taxed,
): OrderTotals {
  const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0);
  return {
    subtotal: euros(subtotal),
    shipping: euros(shipping.amount),
    vat: vatShares([...lines, shipping]),
    total: euros(subtotal + shipping.amount),
  };
}
