import { z } from 'zod';

/** Control characters and marks that change the writing direction. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** One line of user input in any script, emoji included, stored unchanged. */
export function line(maximum: number) {
  return z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(maximum, `must be at most ${maximum} characters`)
    .refine(
      text => !UNPRINTABLE.test(text),
      'must be one line without control characters',
    );
}

/** A shipping address. */
export const PostalAddress = z
  .strictObject({
    /** Full name of the recipient. */
    name: line(120),
    street: line(200),
    /** Floor, door, company; optional. */
    extra: line(200).nullable().default(null),
    postalCode: line(20),
    city: line(120),
    /** ISO 3166-1 alpha-2. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be two capital letters, such as FR'),
    phone: z
      .string()
      .trim()
      .regex(/^\+?[\d ().-]{5,30}$/, 'must be a telephone number')
      .nullable()
      .default(null),
  })
  .meta({ id: 'PostalAddress' });
export type PostalAddress = z.infer<typeof PostalAddress>;
