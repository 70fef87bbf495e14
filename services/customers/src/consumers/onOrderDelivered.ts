import { orderDelivered } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { OrderHistoryService } from '../services/OrderHistoryService.ts';
import { toOrderDocument } from './toOrderDocument.ts';

/** Shows the order as it stands. */
export function onOrderDelivered(history: OrderHistoryService): EventHandler {
  return onEvent(orderDelivered, event => history.show(toOrderDocument(event)));
}
