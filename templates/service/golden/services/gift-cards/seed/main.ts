import { loadConfig } from '@comptoir/kit/config';
import { runSeed, seedConfigFields } from '@comptoir/kit/seed';
import { z } from 'zod';
import { database } from '../src/models/Models.ts';
import { NoteRepository } from '../src/repositories/NoteRepository.ts';
import { notes, seedNotes } from './seedNotes.ts';

const SeedConfig = z.object(seedConfigFields('gift-cards'));

await runSeed({
  service: 'gift-cards',
  args: process.argv.slice(2),
  configure: () => loadConfig(SeedConfig, process.env),
  async seed({ connection, config }) {
    const models = database.models(connection);
    await database.prepare(connection, models);
    const added = await seedNotes(new NoteRepository(models.notes));
    return `Demo notes in ${config.MONGODB_DATABASE}: added ${added} of ${notes.length}; existing notes are unchanged.`;
  },
});
