import { z } from 'zod';
import { Money } from './common.ts';
import { defineEvent } from './defineEvent.ts';
import {
  CancellationReason,
  MissingStock,
  OrderLine,
  OrderStatus,
  OrderTotals,
  RejectionReason,
} from './orders.ts';

/**
 * What every event of an order carries: the order as it stands after the
 * event, so that a view needs no other event. Of the customer it has the id
 * alone, never a name or an address.
 */
const OrderFacts = z.object({
  /** What people call the order; `aggregateId` is what machines do. */
  number: z.string().min(1).max(40),
  customerId: z.string().min(1).max(100),
  status: OrderStatus,
  lines: z.array(OrderLine).min(1).max(50),
  totals: OrderTotals,
  placedAt: z.iso.datetime(),
});
export type OrderFacts = z.infer<typeof OrderFacts>;

/** A customer has ordered; stock is to be held for it. */
export const orderPlaced = defineEvent({
  type: 'order.placed',
  version: 1,
  consumers: ['customers', 'products'],
  data: OrderFacts.extend({
    /** Stock need not be held longer: by then the order is confirmed, or it came to nothing. */
    holdUntil: z.iso.datetime(),
  }),
});

/** Stock is held for the order; it is being paid. */
export const orderReserved = defineEvent({
  type: 'order.reserved',
  version: 1,
  consumers: [],
  data: OrderFacts,
});

/** Stock is held and the money is promised: the goods are the customer's. */
export const orderConfirmed = defineEvent({
  type: 'order.confirmed',
  version: 1,
  consumers: ['customers', 'products'],
  data: OrderFacts,
});

/** The order came to nothing before it was confirmed; nothing is charged. */
export const orderRejected = defineEvent({
  type: 'order.rejected',
  version: 1,
  consumers: ['customers', 'products'],
  data: OrderFacts.extend({
    reason: RejectionReason,
    /** What there was too little of; empty for other reasons. */
    missing: z.array(MissingStock).max(50),
  }),
});

/** The order was called off; what was charged is given back. */
export const orderCancelled = defineEvent({
  type: 'order.cancelled',
  version: 1,
  consumers: ['customers', 'products'],
  data: OrderFacts.extend({
    reason: CancellationReason,
    /** Where it stood; goods of a `confirmed` order go back on the shelf. */
    previousStatus: OrderStatus,
  }),
});

/** The goods are on their way. */
export const orderShipped = defineEvent({
  type: 'order.shipped',
  version: 1,
  consumers: ['customers'],
  data: OrderFacts.extend({
    carrier: z.string().min(1).max(80),
    /** The carrier's word for the parcel, or null. */
    trackingCode: z.string().min(1).max(80).nullable(),
  }),
});

/** The goods have arrived. */
export const orderDelivered = defineEvent({
  type: 'order.delivered',
  version: 1,
  consumers: ['customers'],
  data: OrderFacts,
});

/** The money goes back to the customer; goods that come back are booked by staff. */
export const orderRefunded = defineEvent({
  type: 'order.refunded',
  version: 1,
  consumers: ['customers'],
  data: OrderFacts.extend({ amount: Money }),
});

const PaymentFacts = z.object({
  customerId: z.string().min(1).max(100),
  /** What the payment provider calls it; null when it never said. */
  paymentId: z.string().min(1).max(100).nullable(),
  amount: Money,
});

/** The money for an order is promised, and not yet taken. `aggregateId` is the order's. */
export const paymentAuthorized = defineEvent({
  type: 'payment.authorized',
  version: 1,
  consumers: [],
  data: PaymentFacts,
});

/** The money for an order was refused. `aggregateId` is the order's. */
export const paymentDeclined = defineEvent({
  type: 'payment.declined',
  version: 1,
  consumers: [],
  data: PaymentFacts,
});
