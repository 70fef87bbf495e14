import type { Basket } from '@comptoir/contracts/baskets';
import type { OrderInput } from '@comptoir/contracts/orderRequests';
import type { OrderLine, OrderTotals } from '@comptoir/contracts/orders';
import type { ShippingMethod } from '@comptoir/contracts/shipping';
import { withOutbox } from '@comptoir/kit/mongo/outbox';
import type { OrderDocument } from '../models/orderModel.ts';
import { orderEvents } from './orderEvents.ts';
import { orderNumber } from './orderIds.ts';
import { payUntil } from './orderSteps.ts';

/** Creates a new order as stored, with its event `order.placed`. */
export function draftOrder(facts: {
  id: string;
  customerId: string;
  requestHash: string;
  input: OrderInput;
  basket: Basket;
  totals: OrderTotals;
  shippingMethod: ShippingMethod;
  /** Milliseconds for which stock is reserved. */
  holdMs: number;
}): OrderDocument {
  const { id, customerId, requestHash, input, totals, shippingMethod } = facts;
  const placedAt = new Date();
  const holdUntil = new Date(placedAt.getTime() + facts.holdMs);
  const order: OrderDocument = {
    _id: id,
    number: orderNumber(id),
    customerId,
    version: 1,
    status: 'placed',
    reason: null,
    missing: [],
    lines: facts.basket.lines.map(toOrderLine),
    totals,
    address: input.address,
    shippingMethod: { id: shippingMethod.id, name: shippingMethod.name },
    shipment: null,
    payment: {
      method: input.paymentMethod,
      status: 'none',
      id: null,
      asked: false,
    },
    history: [{ status: 'placed', at: placedAt }],
    placedAt,
    holdUntil,
    requestHash,
    forgotten: false,
    task: null,
    dueAt: payUntil({ placedAt, holdUntil }),
    attempts: 0,
    audits: [],
  };
  return { ...order, ...withOutbox(orderEvents.placed()(order)) };
}

function toOrderLine(line: Basket['lines'][number]): OrderLine {
  const { sku, productId, slug, name, variantName, image } = line;
  const { quantity, unitPrice, vatRate, total } = line;
  return {
    sku,
    productId,
    slug,
    name,
    variantName,
    image,
    quantity,
    unitPrice,
    vatRate,
    total,
  };
}
