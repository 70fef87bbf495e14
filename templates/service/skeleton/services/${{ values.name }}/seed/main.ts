import { parseArgs } from 'node:util';
import {
  CONFIG_EXIT_CODE,
  ConfigError,
  loadConfig,
} from '@comptoir/kit/config';
import { address, safeName } from '@comptoir/kit/configFields';
import { createLog } from '@comptoir/kit/log';
import { connectMongo } from '@comptoir/kit/mongo/connectMongo';
import { z } from 'zod';
import { createModels, prepareDatabase } from '../src/models/models.ts';
import { NoteRepository } from '../src/repositories/NoteRepository.ts';
import { refuseOutsideLocal } from './refuseOutsideLocal.ts';
import { notes, seedNotes } from './seedNotes.ts';

const SeedConfig = z.object({
  COMPTOIR_MODE: z.string().optional(),
  MONGODB_URI: address('mongodb', 'mongodb+srv').describe(
    'the address of a MongoDB replica set, mongodb://host:27017',
  ),
  MONGODB_DATABASE: safeName
    .default('${{ values.name }}')
    .describe('the name of the database (default ${{ values.name }})'),
});

try {
  const { values } = parseArgs({
    options: { force: { type: 'boolean', default: false } },
  });
  const config = loadConfig(SeedConfig, process.env);
  refuseOutsideLocal(config.COMPTOIR_MODE, values.force);
  const log = createLog({ service: '${{ values.name }}-seed', level: 'warn' });
  const mongo = connectMongo({
    uri: config.MONGODB_URI,
    database: config.MONGODB_DATABASE,
    log,
  });
  await mongo.connected;
  const models = createModels(mongo.connection);
  await prepareDatabase(mongo.connection, models);
  const added = await seedNotes(new NoteRepository(models.notes));
  console.log(
    `Demo notes in ${config.MONGODB_DATABASE}: added ${added} of ${notes.length}; what was there is as it was.`,
  );
  await mongo.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(error instanceof ConfigError ? CONFIG_EXIT_CODE : 1);
}
