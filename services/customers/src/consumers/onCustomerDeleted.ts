import { customerDeleted } from '@comptoir/contracts/customerEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { PrivacyService } from '../services/PrivacyService.ts';

/** Removes the sessions and orders of a deleted account. */
export function onCustomerDeleted(privacy: PrivacyService): EventHandler {
  return onEvent(customerDeleted, ({ aggregateId }) =>
    privacy.removeRemains(aggregateId),
  );
}
