import { z } from 'zod';
import { LocalizedText, Money } from './common.ts';

/** ISO 3166-1 alpha-2, in capitals. */
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1 alpha-2)');

/** A shipping method for a country; the cost includes VAT. */
export const ShippingMethod = z
  .object({
    id: z.string(),
    name: LocalizedText,
    cost: Money,
    /** Working days from shipment to door. */
    days: z.object({ min: z.int().min(0), max: z.int().min(0) }).strict(),
  })
  .strict()
  .meta({ id: 'ShippingMethod' });
export type ShippingMethod = z.infer<typeof ShippingMethod>;

/** Cheapest first; empty for a country without shipping. */
export const ShippingMethodList = z
  .object({ items: z.array(ShippingMethod) })
  .strict()
  .meta({ id: 'ShippingMethodList' });

export const ShippingQuery = z.strictObject({ country: Country });

/** Query of the totals of an order: its country and shipping method. */
export const TotalsQuery = z.strictObject({
  country: Country,
  /** Id of a shipping method of that country. */
  shippingMethod: z.string().min(1).max(40),
});
export type TotalsQuery = z.infer<typeof TotalsQuery>;
