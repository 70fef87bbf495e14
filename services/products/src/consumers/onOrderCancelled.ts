import { orderCancelled } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { ReservationService } from '../services/ReservationService.ts';
import { orderRequest } from './orderRequest.ts';

/** Releases the stock of a cancelled order, or returns it if the order was confirmed. */
export function onOrderCancelled(
  reservations: ReservationService,
): EventHandler {
  return onEvent(orderCancelled, event =>
    event.data.previousStatus === 'confirmed'
      ? reservations.returnToStock(orderRequest(event))
      : reservations.release(orderRequest(event)),
  );
}
