import {
  orderCancelled,
  orderConfirmed,
  orderDelivered,
  type OrderFacts,
  orderPlaced,
  orderRefunded,
  orderRejected,
  orderReserved,
  orderShipped,
  paymentAuthorized,
  paymentDeclined,
} from '@comptoir/contracts/orderEvents';
import type {
  CancellationReason,
  OrderStatus,
  RejectionReason,
} from '@comptoir/contracts/orders';
import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { z } from 'zod';
import type { OrderDocument } from '../models/orderModel.ts';

/** Creates an event from an order, in its state after the change. */
export type OrderEventFactory = (order: OrderDocument) => BusEvent;

/** Creates the events of orders; their schemas are in the contracts. */
export const orderEvents = {
  placed: (): OrderEventFactory => order =>
    event(orderPlaced, order, {
      ...facts(order),
      holdUntil: order.holdUntil.toISOString(),
    }),
  reserved: (): OrderEventFactory => order =>
    event(orderReserved, order, facts(order)),
  authorized: (): OrderEventFactory => order =>
    event(paymentAuthorized, order, paymentFacts(order)),
  declined: (): OrderEventFactory => order =>
    event(paymentDeclined, order, paymentFacts(order)),
  confirmed: (): OrderEventFactory => order =>
    event(orderConfirmed, order, facts(order)),
  rejected:
    (reason: RejectionReason): OrderEventFactory =>
    order =>
      event(orderRejected, order, {
        ...facts(order),
        reason,
        missing: order.missing,
      }),
  cancelled:
    (
      reason: CancellationReason,
      previousStatus: OrderStatus,
    ): OrderEventFactory =>
    order =>
      event(orderCancelled, order, { ...facts(order), reason, previousStatus }),
  shipped:
    (shipment: {
      carrier: string;
      trackingCode: string | null;
    }): OrderEventFactory =>
    order =>
      event(orderShipped, order, { ...facts(order), ...shipment }),
  delivered: (): OrderEventFactory => order =>
    event(orderDelivered, order, facts(order)),
  refunded: (): OrderEventFactory => order =>
    event(orderRefunded, order, {
      ...facts(order),
      amount: order.totals.total,
    }),
};

function event<Data>(
  contract: {
    type: string;
    version: number;
    schema: z.ZodType<{ data: Data }>;
  },
  order: OrderDocument,
  data: Data,
): BusEvent {
  const { type, version } = contract;
  const aggregateVersion = order.version;
  return newEvent({
    type,
    version,
    aggregateId: order._id,
    aggregateVersion,
    data,
  });
}

function facts(order: OrderDocument): OrderFacts {
  const { number, customerId, status, lines, totals, placedAt } = order;
  return {
    number,
    customerId,
    status,
    lines,
    totals,
    placedAt: placedAt.toISOString(),
  };
}

function paymentFacts({ customerId, payment, totals }: OrderDocument) {
  return { customerId, paymentId: payment.id, amount: totals.total };
}
