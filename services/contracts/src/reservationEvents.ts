import { z } from 'zod';
import { Sku } from './common.ts';
import { defineEvent } from './defineEvent.ts';
import { MissingStock } from './orders.ts';

/** All lines of an order are reserved. `aggregateId` is the order's. */
export const stockReserved = defineEvent({
  type: 'stock.reserved',
  version: 1,
  consumers: ['shopping'],
  data: z.object({
    lines: z
      .array(z.object({ sku: Sku, quantity: z.int().min(1) }))
      .min(1)
      .max(50),
    /** End of the reservation unless the order is confirmed. */
    heldUntil: z.iso.datetime(),
  }),
});

/** The stock of an order is not reserved: too little stock, or the reservation expired. `aggregateId` is the order's. */
export const stockRejected = defineEvent({
  type: 'stock.rejected',
  version: 1,
  consumers: ['shopping'],
  data: z.object({
    reason: z.enum(['missing', 'expired']),
    /** SKUs with too little stock; empty when the reservation expired. */
    missing: z.array(MissingStock).max(50),
  }),
});
