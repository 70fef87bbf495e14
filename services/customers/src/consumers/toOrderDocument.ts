import type { OrderFacts } from '@comptoir/contracts/orderEvents';
import type { OrderDocument } from '../models/orderModel.ts';

/** Converts an event to an order; every event contains the whole order. */
export function toOrderDocument(event: {
  aggregateId: string;
  aggregateVersion: number;
  data: OrderFacts;
}): OrderDocument {
  const { customerId, number, status, placedAt, totals, lines } = event.data;
  return {
    _id: event.aggregateId,
    version: event.aggregateVersion,
    customerId,
    number,
    status,
    totals,
    placedAt: new Date(placedAt),
    lines: lines.map(({ sku, slug, name, variantName, image, quantity }) => ({
      sku,
      slug,
      name,
      variantName,
      image,
      quantity,
    })),
  };
}
