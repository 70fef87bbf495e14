/**
 * Calculates the VAT included in a price, in cents, rounded half up.
 *
 * @param amount - cents, VAT included
 * @param rate - hundredths of a percent
 */
export function vatContained(amount: number, rate: number): number {
  const gross = 10_000 + rate;
  return Math.floor((2 * amount * rate + gross) / (2 * gross));
}
