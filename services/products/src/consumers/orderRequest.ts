import type { OrderFacts } from '@comptoir/contracts/orderEvents';
import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import type { OrderRequest } from '../services/ReservationService.ts';

/** Converts an order event into the request for its reservation. */
export function orderRequest(
  event: Pick<BusEvent, 'id' | 'aggregateId'> & {
    data: Pick<OrderFacts, 'lines'>;
  },
): OrderRequest {
  const { id, aggregateId, data } = event;
  return { orderId: aggregateId, eventId: id, lines: data.lines };
}
