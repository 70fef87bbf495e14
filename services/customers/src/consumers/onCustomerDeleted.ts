import { customerDeleted } from '@comptoir/contracts/customerEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { FarewellService } from '../services/FarewellService.ts';

/** Forgets sessions and orders of an account that is gone. */
export function onCustomerDeleted(farewell: FarewellService): EventHandler {
  return onEvent(customerDeleted, ({ aggregateId }) =>
    farewell.forget(aggregateId),
  );
}
