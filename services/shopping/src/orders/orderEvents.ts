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

/** Makes an event of an order as it stands after the change that the event tells of. */
export type Telling = (order: OrderDocument) => BusEvent;

/** What each event says; the events themselves are agreed on in the contracts. */
export const tell = {
  placed: (): Telling => order =>
    event(orderPlaced, order, {
      ...facts(order),
      holdUntil: order.holdUntil.toISOString(),
    }),
  reserved: (): Telling => order => event(orderReserved, order, facts(order)),
  authorized: (): Telling => order =>
    event(paymentAuthorized, order, paymentFacts(order)),
  declined: (): Telling => order =>
    event(paymentDeclined, order, paymentFacts(order)),
  confirmed: (): Telling => order => event(orderConfirmed, order, facts(order)),
  rejected:
    (reason: RejectionReason): Telling =>
    order =>
      event(orderRejected, order, {
        ...facts(order),
        reason,
        missing: order.missing,
      }),
  cancelled:
    (reason: CancellationReason, previousStatus: OrderStatus): Telling =>
    order =>
      event(orderCancelled, order, { ...facts(order), reason, previousStatus }),
  shipped:
    (shipment: { carrier: string; trackingCode: string | null }): Telling =>
    order =>
      event(orderShipped, order, { ...facts(order), ...shipment }),
  delivered: (): Telling => order => event(orderDelivered, order, facts(order)),
  refunded: (): Telling => order =>
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
