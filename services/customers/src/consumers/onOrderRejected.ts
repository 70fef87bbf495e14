import { orderRejected } from '@comptoir/contracts/orderEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { OrderHistoryService } from '../services/OrderHistoryService.ts';
import { toOrderDocument } from './toOrderDocument.ts';

/** Shows the order as it stands, and has its customer told by mail. */
export function onOrderRejected(history: OrderHistoryService): EventHandler {
  return onEvent(orderRejected, event =>
    history.show(toOrderDocument(event), {
      key: event.id,
      kind: 'order-rejected',
    }),
  );
}
