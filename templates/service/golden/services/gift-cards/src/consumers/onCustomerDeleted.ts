import { customerDeleted } from '@comptoir/contracts/customerEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { NoteService } from '../services/NoteService.ts';

/** Erases the customer from what they wrote; twice is once. */
export function onCustomerDeleted(notes: NoteService): EventHandler {
  return onEvent(customerDeleted, ({ aggregateId }) =>
    notes.forgetAuthor(aggregateId),
  );
}
