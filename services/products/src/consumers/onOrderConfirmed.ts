import { orderConfirmed } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { ReservationService } from '../services/ReservationService.ts';
import { orderRequest } from './orderRequest.ts';

/** Counts held goods as sold. */
export function onOrderConfirmed(
  reservations: ReservationService,
): EventHandler {
  return onEvent(orderConfirmed, event =>
    reservations.confirm(orderRequest(event)),
  );
}
