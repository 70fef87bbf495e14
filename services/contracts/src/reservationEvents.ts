import { z } from 'zod';
import { Sku } from './common.ts';
import { defineEvent } from './defineEvent.ts';
import { MissingStock } from './orders.ts';

/** All of an order's goods are held for it. `aggregateId` is the order's. */
export const stockReserved = defineEvent({
  type: 'stock.reserved',
  version: 1,
  consumers: ['shopping'],
  data: z.object({
    lines: z
      .array(z.object({ sku: Sku, quantity: z.int().min(1) }))
      .min(1)
      .max(50),
    /** Held no longer than this unless the order is confirmed. */
    heldUntil: z.iso.datetime(),
  }),
});

/** An order's goods are not, or no longer, held: there was too little, or the time ran out. `aggregateId` is the order's. */
export const stockRejected = defineEvent({
  type: 'stock.rejected',
  version: 1,
  consumers: ['shopping'],
  data: z.object({
    reason: z.enum(['missing', 'expired']),
    /** What there was too little of; empty when the time ran out. */
    missing: z.array(MissingStock).max(50),
  }),
});
