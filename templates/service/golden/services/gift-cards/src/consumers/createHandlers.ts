import type { EventHandler } from '@comptoir/kit/bus/onEvent';
import type { NoteService } from '../services/NoteService.ts';
import { onCustomerDeleted } from './onCustomerDeleted.ts';

/** A handler for each event that this service takes in. */
export function createHandlers(services: {
  notes: NoteService;
}): EventHandler[] {
  return [onCustomerDeleted(services.notes)];
}
