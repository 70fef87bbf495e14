import type { OrderTotals } from '@comptoir/contracts/orders';
import { euros } from './euros.ts';
import { type Taxed, vatShares } from './vatShares.ts';

/** Maximum total of an order, in cents. */
export const MAX_TOTAL = 100_000_000;

/** Sums lines and shipping; all amounts include VAT. */
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
