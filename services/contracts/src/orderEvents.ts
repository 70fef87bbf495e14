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
 * Data of every order event: the order's state after the event, so that a view
 * needs no other event. Contains only the id of the customer, never a name or an
 * address.
 */
const OrderFacts = z.object({
  /** The number that people use for the order; programs use `aggregateId`. */
  number: z.string().min(1).max(40),
  customerId: z.string().min(1).max(100),
  status: OrderStatus,
  lines: z.array(OrderLine).min(1).max(50),
  totals: OrderTotals,
  placedAt: z.iso.datetime(),
});
export type OrderFacts = z.infer<typeof OrderFacts>;

/** An order was placed; stock must be reserved for it. */
export const orderPlaced = defineEvent({
  type: 'order.placed',
  version: 1,
  consumers: ['customers', 'products'],
  data: OrderFacts.extend({
    /** End of the reservation: the order is confirmed or rejected by then. */
    holdUntil: z.iso.datetime(),
  }),
});

/** Stock is reserved for the order; its payment is pending. */
export const orderReserved = defineEvent({
  type: 'order.reserved',
  version: 1,
  consumers: [],
  data: OrderFacts,
});

/** Stock is reserved and the payment authorized: the goods belong to the customer. */
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
    /** SKUs with too little stock; empty for other reasons. */
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
    /** Status before the cancellation; the goods of a `confirmed` order return to stock. */
    previousStatus: OrderStatus,
  }),
});

/** The goods were shipped. */
export const orderShipped = defineEvent({
  type: 'order.shipped',
  version: 1,
  consumers: ['customers'],
  data: OrderFacts.extend({
    carrier: z.string().min(1).max(80),
    /** The carrier's tracking code, or null. */
    trackingCode: z.string().min(1).max(80).nullable(),
  }),
});

/** The goods were delivered. */
export const orderDelivered = defineEvent({
  type: 'order.delivered',
  version: 1,
  consumers: ['customers'],
  data: OrderFacts,
});

/** The charged amount is refunded; staff book returned goods. */
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

/** The payment of an order is authorized but not captured. `aggregateId` is the order's. */
export const paymentAuthorized = defineEvent({
  type: 'payment.authorized',
  version: 1,
  consumers: [],
  data: PaymentFacts,
});

/** The payment of an order was declined. `aggregateId` is the order's. */
export const paymentDeclined = defineEvent({
  type: 'payment.declined',
  version: 1,
  consumers: [],
  data: PaymentFacts,
});
