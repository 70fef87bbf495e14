import { orderShipped } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { OrderHistoryService } from '../services/OrderHistoryService.ts';
import { toOrderDocument } from './toOrderDocument.ts';

/** Stores the order as of this event, and enqueues a mail to its customer. */
export function onOrderShipped(history: OrderHistoryService): EventHandler {
  return onEvent(orderShipped, event =>
    history.store(toOrderDocument(event), {
      key: event.id,
      kind: 'order-shipped',
    }),
  );
}
