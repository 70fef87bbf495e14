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
 * What every event of an order carries: the order's state after the
 * event, so that a view needs no other event. Of the customer it contains the
 * id only, never a name or an address.
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
    /** Stock need not be held longer: by then the order is confirmed, or rejected. */
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

/** The order was rejected before it was confirmed; nothing is charged. */
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

/** The order was cancelled; a charged amount is refunded. */
export const orderCancelled = defineEvent({
  type: 'order.cancelled',
  version: 1,
  consumers: ['customers', 'products'],
  data: OrderFacts.extend({
    reason: CancellationReason,
    /** Status before the cancellation; goods of a `confirmed` order go back on the shelf. */
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
  /** The payment provider's id; null if unknown. */
  paymentId: z.string().min(1).max(100).nullable(),
  amount: Money,
});

/** The money for an order is authorized and not captured yet. `aggregateId` is the order's. */
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
