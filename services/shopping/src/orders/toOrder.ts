import type { Order } from '@comptoir/contracts/orders';
import type { OrderDocument } from '../models/orderModel.ts';
import { isCancellable } from './orderSteps.ts';

/** Converts a stored order into that of the API. */
export function toOrder(document: OrderDocument): Order {
  const { _id: id, number, customerId, version, status, reason } = document;
  const { missing, lines, totals, address, shippingMethod, shipment } =
    document;
  const { method, status: paymentStatus } = document.payment;
  return {
    id,
    number,
    customerId,
    version,
    status,
    reason,
    missing,
    lines,
    totals,
    address,
    shippingMethod,
    shipment,
    payment: { method, status: paymentStatus },
    history: document.history.map(step => ({
      status: step.status,
      at: step.at.toISOString(),
    })),
    cancellable: isCancellable(document),
    placedAt: document.placedAt.toISOString(),
  };
}
