import { DeadLetters } from '@comptoir/kit/deadLetters/deadLetters';
import { PageCursor } from '@comptoir/kit/http/pageCursor';
import type { ServiceContext } from '@comptoir/kit/service/defineService';
import type { ${{ values.pascal }}Config } from './config.ts';
import type { Models } from './models/models.ts';
import { NoteRepository } from './repositories/NoteRepository.ts';
import { NoteService } from './services/NoteService.ts';

export type Services = ReturnType<typeof createServices>;

/** Creates repositories and services over the models. */
export function createServices({
  config,
  models,
}: ServiceContext<${{ values.pascal }}Config, Models>) {
  const cursors = new PageCursor(config.CURSOR_SECRET);
  const notes = new NoteRepository(models.notes);
  return {
    notes: new NoteService({ notes, cursors }),
    deadLetters: new DeadLetters({
      store: models.deadLetters,
      audit: models.audit,
      cursors,
    }),
  };
}
