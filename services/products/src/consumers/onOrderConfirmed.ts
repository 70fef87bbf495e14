import { orderConfirmed } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { ReservationService } from '../services/ReservationService.ts';
import { orderRequest } from './orderRequest.ts';

/** Commits the reserved stock of a confirmed order. */
export function onOrderConfirmed(
  reservations: ReservationService,
): EventHandler {
  return onEvent(orderConfirmed, event =>
    reservations.confirm(orderRequest(event)),
  );
}
