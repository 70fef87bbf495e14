import { orderConfirmed } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { OrderHistoryService } from '../services/OrderHistoryService.ts';
import { toOrderDocument } from './toOrderDocument.ts';

/** Shows the order as it stands, and has its customer told by mail. */
export function onOrderConfirmed(history: OrderHistoryService): EventHandler {
  return onEvent(orderConfirmed, event =>
    history.show(toOrderDocument(event), {
      key: event.id,
      kind: 'order-confirmed',
    }),
  );
}
