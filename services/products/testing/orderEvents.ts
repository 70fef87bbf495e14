import {
  orderCancelled,
  orderConfirmed,
  orderPlaced,
  orderRejected,
} from '@comptoir/contracts/orderEvents';
import type { OrderStatus } from '@comptoir/contracts/orders';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import type { ReservedLine } from '../src/models/reservationModel.ts';
import { text } from '@comptoir/shop-testing/productInput';

const price = { amount: 1_000, currency: 'EUR' };

/** Creates the events of one order as the shopping service publishes them. */
export function orderEvents(orderId: string, lines: ReservedLine[]) {
  const facts = (status: OrderStatus) => ({
    number: orderId,
    customerId: 'customer-1',
    status,
    placedAt: new Date().toISOString(),
    totals: { subtotal: price, shipping: price, vat: [], total: price },
    lines: lines.map(line => ({
      ...line,
      productId: 'product-1',
      slug: 'cup',
      name: text('Cup'),
      variantName: text('One size'),
      image: null,
      unitPrice: price,
      vatRate: 2_000,
      total: price,
    })),
  });
  const event = (contract: { type: string; version: number }, data: object) =>
    newEvent({
      type: contract.type,
      version: contract.version,
      aggregateId: orderId,
      aggregateVersion: 1,
      data,
    });
  return {
    placed: (holdUntil = new Date(Date.now() + 600_000)) =>
      event(orderPlaced, {
        ...facts('placed'),
        holdUntil: holdUntil.toISOString(),
      }),
    confirmed: () => event(orderConfirmed, facts('confirmed')),
    rejected: () =>
      event(orderRejected, {
        ...facts('rejected'),
        reason: 'payment-declined',
        missing: [],
      }),
    cancelled: (previousStatus: OrderStatus) =>
      event(orderCancelled, {
        ...facts('cancelled'),
        reason: 'customer',
        previousStatus,
      }),
  };
}
