import { orderDelivered } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { OrderHistoryService } from '../services/OrderHistoryService.ts';
import { toOrderDocument } from './toOrderDocument.ts';

/** Stores the order as of this event. */
export function onOrderDelivered(history: OrderHistoryService): EventHandler {
  return onEvent(orderDelivered, event =>
    history.store(toOrderDocument(event)),
  );
}
