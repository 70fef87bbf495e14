import type { mongo } from 'mongoose';
import { ChangeFeed } from './ChangeFeed.ts';
import type { Log } from '../createLog.ts';

/** Calls `wake` as soon as a document of these collections has waiting events. */
export function wakeOnOutbox(options: {
  database: mongo.Db;
  collections: readonly string[];
  log: Log;
  wake: () => void;
}): ChangeFeed {
  const { database, collections, log, wake } = options;
  return new ChangeFeed({
    database,
    log: log.child({ feed: 'outbox' }),
    pipeline: [
      {
        $match: {
          'ns.coll': { $in: [...collections] },
          $or: [
            { 'fullDocument.outboxDueAt': { $exists: true } },
            {
              'updateDescription.updatedFields.outboxDueAt': { $exists: true },
            },
          ],
        },
      },
      { $project: { _id: 1, operationType: 1, ns: 1 } },
    ],
    onStart: () => Promise.resolve(wake()),
    onChange: wake,
  });
}
