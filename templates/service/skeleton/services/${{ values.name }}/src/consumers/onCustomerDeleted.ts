import { customerDeleted } from '@comptoir/contracts/customerEvents';
import { type EventHandler, onEvent } from '@comptoir/kit/bus/onEvent';
import type { NoteService } from '../services/NoteService.ts';

/** Removes the customer as the author of notes; idempotent. */
export function onCustomerDeleted(notes: NoteService): EventHandler {
  return onEvent(customerDeleted, ({ aggregateId }) =>
    notes.removeAuthor(aggregateId),
  );
}
