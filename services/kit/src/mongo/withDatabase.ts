import { setTimeout } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { createLog } from '../createLog.ts';
import { connectMongo } from './connectMongo.ts';

/** Milliseconds in which the database must be reached. */
const PATIENCE_MS = 15_000;

/** The keys of `databaseFields`, read. */
export interface DatabaseConfig {
  MONGODB_URI: string;
  MONGODB_DATABASE: string;
}

/**
 * Does a command's work on a service's database, and lets go of it.
 *
 * @param command - its name in the log
 * @throws Error when MongoDB isn't reached within 15 seconds
 */
export async function withDatabase<Result>(
  command: string,
  config: DatabaseConfig,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const mongo = connectMongo({
    uri: config.MONGODB_URI,
    database: config.MONGODB_DATABASE,
    log: createLog({ service: command, level: 'warn' }),
  });
  const enough = new AbortController();
  try {
    const reached = await Promise.race([
      mongo.connected.then(() => true),
      setTimeout(PATIENCE_MS, false, { signal: enough.signal }),
    ]);
    if (!reached) {
      throw new Error('MongoDB cannot be reached: does it run?');
    }
    return await work(mongo.connection);
  } finally {
    enough.abort();
    await mongo.close();
  }
}
