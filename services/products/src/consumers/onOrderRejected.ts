import { orderRejected } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { ReservationService } from '../services/ReservationService.ts';
import { orderRequest } from './orderRequest.ts';

/** Releases the stock held for a rejected order. */
export function onOrderRejected(
  reservations: ReservationService,
): EventHandler {
  return onEvent(orderRejected, event =>
    reservations.release(orderRequest(event)),
  );
}
