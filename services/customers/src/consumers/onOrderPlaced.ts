import { orderPlaced } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { OrderHistoryService } from '../services/OrderHistoryService.ts';
import { toOrderDocument } from './toOrderDocument.ts';

/** Stores the order as of this event. */
export function onOrderPlaced(history: OrderHistoryService): EventHandler {
  return onEvent(orderPlaced, event => history.store(toOrderDocument(event)));
}
