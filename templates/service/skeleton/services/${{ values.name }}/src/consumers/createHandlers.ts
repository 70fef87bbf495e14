import type { EventHandler } from '@comptoir/kit/bus/onEvent';
import type { NoteService } from '../services/NoteService.ts';
import { onCustomerDeleted } from './onCustomerDeleted.ts';

/** Creates one handler for each event that the service consumes. */
export function createHandlers(services: {
  notes: NoteService;
}): EventHandler[] {
  return [onCustomerDeleted(services.notes)];
}
