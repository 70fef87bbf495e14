import { orderCancelled } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { ReservationService } from '../services/ReservationService.ts';
import { orderRequest } from './orderRequest.ts';

/** Lets go of a cancelled order's goods; those of a confirmed one go back on the shelf. */
export function onOrderCancelled(
  reservations: ReservationService,
): EventHandler {
  return onEvent(orderCancelled, event =>
    event.data.previousStatus === 'confirmed'
      ? reservations.takeBack(orderRequest(event))
      : reservations.release(orderRequest(event)),
  );
}
