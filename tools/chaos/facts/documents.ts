import { z } from 'zod';

/** The fields of each document that the invariants read. */
const Line = z.object({ sku: z.string(), quantity: z.int() });
const Outbox = {
  outbox: z.array(z.object({ type: z.string() })).default([]),
  outboxDead: z.array(z.object({ type: z.string() })).default([]),
};

export const OrderFact = z.object({
  _id: z.string(),
  number: z.string(),
  customerId: z.string(),
  status: z.string(),
  lines: z.array(Line),
  totals: z.object({ total: z.object({ amount: z.int() }) }),
  payment: z.object({ status: z.string() }),
  task: z.string().nullable(),
  ...Outbox,
});
export type OrderFact = z.infer<typeof OrderFact>;

export const ReservationFact = z.object({
  _id: z.string(),
  status: z.enum(['held', 'confirmed', 'released']),
  taken: z.boolean(),
  returned: z.boolean(),
  lines: z.array(Line),
  dueAt: z.date().optional(),
  ...Outbox,
});
export type ReservationFact = z.infer<typeof ReservationFact>;

export const StockFact = z.object({
  _id: z.string(),
  available: z.int(),
  version: z.int(),
  inFlight: z.array(z.unknown()),
  ...Outbox,
});
export type StockFact = z.infer<typeof StockFact>;

export const MovementFact = z.object({
  _id: z.string(),
  sku: z.string(),
  version: z.int(),
  reason: z.string(),
  quantity: z.int(),
  actor: z.string(),
});
export type MovementFact = z.infer<typeof MovementFact>;

const Variant = z.object({ sku: z.string() });

export const ProductFact = z.object({
  _id: z.string(),
  version: z.int(),
  variants: z
    .array(Variant.extend({ available: z.int(), stockVersion: z.int() }))
    .default([]),
  ...Outbox,
});
export type ProductFact = z.infer<typeof ProductFact>;

/** Shopping's view of a product. */
export const CatalogFact = z.object({
  _id: z.string(),
  version: z.int(),
  variants: z.array(Variant).default([]),
});
export type CatalogFact = z.infer<typeof CatalogFact>;

/** Shopping's view of a level. */
export const LevelFact = z.object({
  _id: z.string(),
  version: z.int(),
  available: z.int(),
});
export type LevelFact = z.infer<typeof LevelFact>;

/** Customers' view of an order. */
export const HistoryFact = OrderFact.omit({
  payment: true,
  task: true,
  outbox: true,
  outboxDead: true,
});
export type HistoryFact = z.infer<typeof HistoryFact>;

export const CustomerFact = z.object({ _id: z.string(), ...Outbox });
export type CustomerFact = z.infer<typeof CustomerFact>;

export const DeadLetterFact = z.object({
  state: z.string(),
  messageId: z.string(),
});
export type DeadLetterFact = z.infer<typeof DeadLetterFact>;
