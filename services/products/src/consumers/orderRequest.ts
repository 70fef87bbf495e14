import type { OrderFacts } from '@comptoir/contracts/orderEvents';
import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import type { OrderRequest } from '../services/ReservationService.ts';

/** What reservations need of an order's event. */
export function orderRequest(
  event: Pick<BusEvent, 'id' | 'aggregateId'> & {
    data: Pick<OrderFacts, 'lines'>;
  },
): OrderRequest {
  const { id, aggregateId, data } = event;
  return { orderId: aggregateId, eventId: id, lines: data.lines };
}
