import type { VatShare } from '@comptoir/contracts/orders';
import { euros } from './euros.ts';
import { vatContained } from './vatContained.ts';

/** A price and its VAT rate. */
export interface Taxed {
  /** Cents, VAT included. */
  amount: number;
  /** Hundredths of a percent. */
  vatRate: number;
}

/** Calculates the VAT included in prices by rate, highest rate first; rounds once for each rate. */
export function vatShares(prices: readonly Taxed[]): VatShare[] {
  const sums = new Map<number, number>();
  for (const { amount, vatRate } of prices) {
    sums.set(vatRate, (sums.get(vatRate) ?? 0) + amount);
  }
  return [...sums]
    .sort(([left], [right]) => right - left)
    .map(([rate, sum]) => ({ rate, amount: euros(vatContained(sum, rate)) }));
}
