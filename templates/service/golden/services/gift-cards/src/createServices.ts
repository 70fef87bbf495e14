import { DeadLetters } from '@comptoir/kit/deadLetters/deadLetters';
import { PageCursor } from '@comptoir/kit/http/pageCursor';
import type { Models } from './models/models.ts';
import { NoteRepository } from './repositories/NoteRepository.ts';
import { NoteService } from './services/NoteService.ts';

/** Puts repositories and services together over the models. */
export function createServices(models: Models, secret: string) {
  const cursors = new PageCursor(secret);
  const notes = new NoteRepository(models.notes);
  return {
    notes: new NoteService({ notes, cursors }),
    deadLetters: new DeadLetters({
      store: models.deadLetters,
      ...{ audit: models.audit, cursors },
    }),
  };
}
