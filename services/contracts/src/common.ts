import { z } from 'zod';
import { MAX_SLUG_LENGTH, SLUG } from './productLimits.ts';

/** The shop's languages; every text of the shop exists in each. */
export const Locale = z.enum(['en', 'fr']);
export type Locale = z.infer<typeof Locale>;

/** One text in every language of the shop. */
export const LocalizedText = z
  .object({
    en: z.string().trim().min(1).max(5_000),
    fr: z.string().trim().min(1).max(5_000),
  })
  .strict()
  .meta({ id: 'LocalizedText' });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** An amount in minor units (cents), never a fraction, never negative. */
export const Money = z
  .object({
    amount: z.int().min(0).max(100_000_000),
    currency: z.literal('EUR'),
  })
  .strict()
  .meta({ id: 'Money' });
export type Money = z.infer<typeof Money>;

/** A URL segment: lower-case letters, digits and single hyphens. */
export const Slug = z
  .string()
  .regex(SLUG, 'lower-case letters, digits and single hyphens')
  .max(MAX_SLUG_LENGTH);

/** Stock keeping unit: the unit of prices, stock and orders. */
export const Sku = z
  .string()
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'capitals, digits and single hyphens')
  .max(40);

/** RFC 9457 problem document; `errors` lists each invalid field. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z
      .array(
        z.object({
          /** Path of the field: `body.variants.0.price.amount`, `query.cursor`, `params.sku`. */
          field: z.string(),
          message: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
