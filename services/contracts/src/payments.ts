import { z } from 'zod';
import { Money } from './common.ts';

/** Status of a payment at the provider. */
export const PaymentStatus = z
  .enum(['pending', 'authorized', 'declined', 'captured', 'voided', 'refunded'])
  .meta({ id: 'PaymentStatus' });
export type PaymentStatus = z.infer<typeof PaymentStatus>;

const Key = z.string().regex(/^[\w.:-]{1,128}$/);

/** Requests an authorization; idempotent by key. */
export const PaymentRequest = z
  .strictObject({
    key: Key,
    amount: Money,
    /** A payment method, as named by the provider's form in the shopper's browser. */
    method: z.string().regex(/^[\w-]{1,60}$/),
    orderId: z.string().min(1).max(100),
    /** Address that the provider notifies of the outcome. */
    notifyUrl: z.url().max(500),
  })
  .meta({ id: 'PaymentRequest' });
export type PaymentRequest = z.infer<typeof PaymentRequest>;

/** Captures, voids or refunds a payment's whole amount; idempotent by key. */
export const PaymentChange = z
  .strictObject({ key: Key, amount: Money })
  .meta({ id: 'PaymentChange' });
export type PaymentChange = z.infer<typeof PaymentChange>;

/** A payment in the view of the provider. */
export const Payment = z
  .object({
    id: z.string().min(1).max(100),
    key: Key,
    orderId: z.string(),
    amount: Money,
    method: z.string(),
    status: PaymentStatus,
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Payment' });
export type Payment = z.infer<typeof Payment>;

/** Newest first. */
export const PaymentList = z
  .object({ items: z.array(Payment) })
  .meta({ id: 'PaymentList' });

/** A signed notification that the provider posts to `notifyUrl`, possibly late, repeatedly or out of order. */
export const PaymentNotification = z
  .object({
    id: z.string().min(1).max(100),
    payment: Payment,
  })
  .meta({ id: 'PaymentNotification' });
export type PaymentNotification = z.infer<typeof PaymentNotification>;

/** Header of a notification: `t=<seconds since 1970>,v1=<HMAC-SHA256 of "<t>.<body>" in hex>`. */
export const SIGNATURE_HEADER = 'payment-signature';
