import { Payment, PaymentStatus } from '@comptoir/contracts/payments';
import { z } from 'zod';

/** An entry of the journal; the ledger is the state after applying all entries. */
export const JournalEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('created'),
    payment: Payment,
    notifyUrl: z.string(),
    /** The trace of the request (W3C `traceparent`). */
    traceparent: z.string().optional(),
    /** Time at which a pending payment is authorized; null for other payments. */
    authorizeAt: z.iso.datetime().nullable(),
  }),
  z.object({
    kind: z.literal('changed'),
    id: z.string(),
    status: PaymentStatus,
    /** Key of the request that changed it; null for a late authorization. */
    key: z.string().nullable(),
  }),
  /** A payment with `card-error` has failed once. */
  z.object({ kind: z.literal('failed'), key: z.string() }),
  /** A notification is enqueued. */
  z.object({
    kind: z.literal('notice'),
    id: z.string(),
    paymentId: z.string(),
  }),
  /** A notification is acknowledged. */
  z.object({ kind: z.literal('arrived'), id: z.string() }),
]);
export type JournalEntry = z.infer<typeof JournalEntry>;
