import { orderPlaced } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { ReservationService } from '../services/ReservationService.ts';
import { orderRequest } from './orderRequest.ts';

/** Reserves the stock of an order: all lines or none. */
export function onOrderPlaced(reservations: ReservationService): EventHandler {
  return onEvent(orderPlaced, event =>
    reservations.reserve(orderRequest(event), {
      from: new Date(event.occurredAt),
      until: new Date(event.data.holdUntil),
    }),
  );
}
