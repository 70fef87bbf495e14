import { setTimeout } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { createLog } from '../createLog.ts';
import { connectMongo } from './connectMongo.ts';

/** Deadline for the connection, in milliseconds. */
const CONNECT_MS = 15_000;

/** The parsed keys of `databaseFields`. */
export interface DatabaseConfig {
  MONGODB_URI: string;
  MONGODB_DATABASE: string;
}

/**
 * Connects to a service's database, runs `work`, and closes the connection.
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
  const ended = new AbortController();
  try {
    const reached = await Promise.race([
      mongo.connected.then(() => true),
      setTimeout(CONNECT_MS, false, { signal: ended.signal }),
    ]);
    if (!reached) {
      throw new Error('MongoDB cannot be reached; is it running?');
    }
    return await work(mongo.connection);
  } finally {
    ended.abort();
    await mongo.close();
  }
}
