import { z } from 'zod';

/** Fields of the checkout form except the address. */
export const CheckoutForm = z.object({
  intent: z.enum(['update', 'order']).catch('order'),
  key: z.string().regex(/^[\w-]{8,60}$/),
  addressId: z.string().max(100).catch('new'),
  country: z.string().max(2).optional(),
  shippingMethod: z.string().max(40).catch(''),
  payment: z.string().max(60).catch(''),
  save: z.literal('yes').optional().catch(undefined),
  /** The delivery that the shown total was for. */
  shownCountry: z.string().max(2).catch(''),
  shownMethod: z.string().max(40).catch(''),
  /** What was ordered, as `linesText` writes it. */
  shownLines: z.string().max(3_000).catch(''),
  /** Cents. */
  shownTotal: z.coerce.number().int().min(0).max(100_000_000).catch(0),
});
export type CheckoutForm = z.infer<typeof CheckoutForm>;

/** Address and delivery of fields that were typed before the session ended; what can't be chosen is left out. */
export const Wanted = z.object({
  addressId: z.string().max(100).default('new').catch('new'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('FR')
    .catch('FR'),
  shippingMethod: z.string().max(40).default('').catch(''),
});
