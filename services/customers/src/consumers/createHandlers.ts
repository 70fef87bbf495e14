import type { EventHandler } from '@comptoir/kit/bus/onEvent';
import type { FarewellService } from '../services/FarewellService.ts';
import type { OrderHistoryService } from '../services/OrderHistoryService.ts';
import { onCustomerDeleted } from './onCustomerDeleted.ts';
import { onOrderCancelled } from './onOrderCancelled.ts';
import { onOrderConfirmed } from './onOrderConfirmed.ts';
import { onOrderDelivered } from './onOrderDelivered.ts';
import { onOrderPlaced } from './onOrderPlaced.ts';
import { onOrderRefunded } from './onOrderRefunded.ts';
import { onOrderRejected } from './onOrderRejected.ts';
import { onOrderShipped } from './onOrderShipped.ts';

/** Everything that the service hears. */
export function createHandlers(services: {
  history: OrderHistoryService;
  farewell: FarewellService;
}): EventHandler[] {
  const { history, farewell } = services;
  return [
    onCustomerDeleted(farewell),
    onOrderPlaced(history),
    onOrderConfirmed(history),
    onOrderRejected(history),
    onOrderCancelled(history),
    onOrderShipped(history),
    onOrderDelivered(history),
    onOrderRefunded(history),
  ];
}
