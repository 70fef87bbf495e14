import type { CheckResult } from '@comptoir/kit/health';
import type { Log } from '@comptoir/kit/log';
import type { MongoLink } from '@comptoir/kit/mongo/connectMongo';
import { preparation } from '@comptoir/kit/preparation';
import { repeat } from '@comptoir/kit/repeat';
import { type Models, prepareDatabase } from '../models/models.ts';
import type { KeyRing } from './KeyRing.ts';

/** How often keys are looked at, in milliseconds: well within the time that the next one is published ahead. */
const EVERY_MS = 60_000;

/** The key ring at work. */
export interface Keys {
  check(): CheckResult;
  /** Whether the database was prepared. */
  checkStart(): CheckResult;
  stop(): Promise<void>;
}

/** Prepares the database, then turns the key ring, now and every minute. */
export function startKeys(options: {
  mongo: MongoLink;
  models: Models;
  keyRing: KeyRing;
  log: Log;
}): Keys {
  const { mongo, models, keyRing, log } = options;
  let prepared = false;
  let detail = 'not loaded yet';
  const work = async () => {
    if (!prepared) await prepareDatabase(mongo.connection, models);
    prepared = true;
    await keyRing.turn();
  };
  const turning = mongo.connected.then(
    () =>
      repeat({
        name: 'turning the keys',
        everyMs: EVERY_MS,
        log,
        work: () =>
          work().catch((error: unknown) => {
            detail = error instanceof Error ? error.message : 'failed';
            throw error;
          }),
      }),
    () => undefined,
  );
  return {
    check: () =>
      keyRing.isReady() ? { status: 'up' } : { status: 'down', detail },
    checkStart: () => preparation(prepared),
    async stop() {
      if (mongo.isConnected()) await (await turning)?.stop();
    },
  };
}
