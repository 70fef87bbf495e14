import { DeadLetters } from '@comptoir/kit/deadLetters/DeadLetters';
import { PageCursor } from '@comptoir/kit/http/PageCursor';
import type { ServiceContext } from '@comptoir/kit/service/defineService';
import type { GiftCardsConfig } from './config.ts';
import type { Models } from './models/Models.ts';
import { NoteRepository } from './repositories/NoteRepository.ts';
import { NoteService } from './services/NoteService.ts';

export type Services = ReturnType<typeof createServices>;

/** Creates repositories and services over the models. */
export function createServices({
  config,
  models,
}: ServiceContext<GiftCardsConfig, Models>) {
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
