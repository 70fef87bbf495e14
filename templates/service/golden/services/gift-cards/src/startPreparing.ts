import type { Log } from '@comptoir/kit/log';
import type { MongoLink } from '@comptoir/kit/mongo/connectMongo';
import { type Repeating, repeat } from '@comptoir/kit/repeat';
import { type Models, prepareDatabase } from './models/models.ts';

/** Makes what the database lacks, as soon as it is there. */
export function startPreparing(options: {
  mongo: MongoLink;
  models: Models;
  log: Log;
}): Repeating {
  const { mongo, models, log } = options;
  let prepared = false;
  return repeat({
    name: 'preparing the database',
    everyMs: 1_000,
    log,
    async work() {
      if (prepared || !mongo.isConnected()) return;
      await prepareDatabase(mongo.connection, models);
      prepared = true;
    },
  });
}
