import type { EventHandler } from '@comptoir/kit/bus/onEvent';
import type { PrivacyService } from '../services/PrivacyService.ts';
import type { OrderHistoryService } from '../services/OrderHistoryService.ts';
import { onCustomerDeleted } from './onCustomerDeleted.ts';
import { onOrderCancelled } from './onOrderCancelled.ts';
import { onOrderConfirmed } from './onOrderConfirmed.ts';
import { onOrderDelivered } from './onOrderDelivered.ts';
import { onOrderPlaced } from './onOrderPlaced.ts';
import { onOrderRefunded } from './onOrderRefunded.ts';
import { onOrderRejected } from './onOrderRejected.ts';
import { onOrderShipped } from './onOrderShipped.ts';

/** Creates one handler for each event that the service consumes. */
export function createHandlers(services: {
  history: OrderHistoryService;
  privacy: PrivacyService;
}): EventHandler[] {
  const { history, privacy } = services;
  return [
    onCustomerDeleted(privacy),
    onOrderPlaced(history),
    onOrderConfirmed(history),
    onOrderRejected(history),
    onOrderCancelled(history),
    onOrderShipped(history),
    onOrderDelivered(history),
    onOrderRefunded(history),
  ];
}
