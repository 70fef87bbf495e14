import { Payment, PaymentStatus } from '@comptoir/contracts/payments';
import { z } from 'zod';

/** What the journal is made of; the ledger is what its entries add up to. */
export const JournalEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('created'),
    payment: Payment,
    notifyUrl: z.string(),
    /** The trace in which it was asked for, as W3C's `traceparent`. */
    traceparent: z.string().optional(),
    /** When a pending payment is authorized by itself; null: it isn't. */
    authorizeAt: z.iso.datetime().nullable(),
  }),
  z.object({
    kind: z.literal('changed'),
    id: z.string(),
    status: PaymentStatus,
    /** Of the request that changed it; null when it changed by itself. */
    key: z.string().nullable(),
  }),
  /** The one failure of a `card-error` was given. */
  z.object({ kind: z.literal('failed'), key: z.string() }),
  /** A notification is to be sent. */
  z.object({
    kind: z.literal('notice'),
    id: z.string(),
    paymentId: z.string(),
  }),
  /** It has arrived. */
  z.object({ kind: z.literal('arrived'), id: z.string() }),
]);
export type JournalEntry = z.infer<typeof JournalEntry>;
