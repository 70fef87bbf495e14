/** French VAT rates, in hundredths of a percent. */
export const STANDARD_VAT = 2_000;
export const REDUCED_VAT = 550;

/** Returns the VAT rate of a category. */
export type VatRateOf = (category: string) => number;

/** @param reduced - ids of the categories taxed at the reduced rate: food */
export function createVatRates(reduced: readonly string[]): VatRateOf {
  const food = new Set(reduced);
  return category => (food.has(category) ? REDUCED_VAT : STANDARD_VAT);
}
