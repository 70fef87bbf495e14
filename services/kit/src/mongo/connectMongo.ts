import mongoose, { type Connection, type mongo } from 'mongoose';
import type { CheckResult } from '../Health.ts';
import type { Log } from '../createLog.ts';
import { backOffDelay } from '../backOffDelay.ts';
import { plainReason } from '../health/plainReason.ts';
import { pause } from '../pause.ts';
import { isTracing } from '../tracing/spans.ts';
import { traceCommands } from '../tracing/traceCommands.ts';

/** A connection to the database that is opened in the background and reconnects. */
export interface MongoLink {
  connection: Connection;
  /** Resolves with the first connection; rejects only when closed before. */
  connected: Promise<void>;
  /** Whether the first connection was made; the database may be unreachable now. */
  isConnected(): boolean;
  /** The database. @throws Error before the first connection */
  database(): mongo.Db;
  check(): Promise<CheckResult>;
  close(): Promise<void>;
}

/**
 * Connects in the background: a service may start before its database. Writes
 * wait for a majority and its journals.
 */
export function connectMongo(options: {
  uri: string;
  database: string;
  log: Log;
}): MongoLink {
  const { uri, database, log } = options;
  const stop = new AbortController();
  const connection = mongoose.createConnection();
  connection.on('disconnected', () => {
    if (!stop.signal.aborted) {
      log.warn('MongoDB is disconnected');
    }
  });
  connection.on('reconnected', () => log.info('MongoDB is reconnected'));
  connection.on('error', () => {});
  /** Why the last attempt to reach a server failed. */
  let problem: string | undefined;

  const connect = async () => {
    for (let attempt = 1; !stop.signal.aborted; attempt++) {
      try {
        await connection.openUri(uri, {
          dbName: database,
          writeConcern: { w: 'majority', journal: true },
          serverSelectionTimeoutMS: 2_000,
          connectTimeoutMS: 3_000,
          socketTimeoutMS: 10_000,
          maxPoolSize: 20,
          bufferCommands: false,
          autoIndex: false,
          autoCreate: false,
          monitorCommands: isTracing(),
        });
        const client = connection.getClient();
        client.on('serverHeartbeatFailed', ({ failure }) => {
          problem = plainReason(failure);
        });
        client.on('serverHeartbeatSucceeded', () => {
          problem = undefined;
        });
        if (isTracing()) {
          traceCommands(client);
        }
        return;
      } catch (error) {
        problem = plainReason(error);
        log.warn(
          { err: error, attempt },
          'MongoDB cannot be reached; retrying',
        );
        await pause(
          backOffDelay({ firstMs: 100, maxMs: 2_000 }, attempt),
          stop.signal,
        );
      }
    }
    throw new Error('closed before MongoDB was reached');
  };
  const connected = connect();
  connected.catch(() => {});

  return {
    connection,
    connected,
    isConnected: () => connection.db !== undefined,
    database() {
      if (!connection.db) {
        throw new Error('MongoDB is not connected yet');
      }
      return connection.db;
    },
    async check() {
      if (!connection.db) {
        return { status: 'down', detail: problem ?? 'not connected yet' };
      }
      if (connection.readyState !== mongoose.ConnectionStates.connected) {
        const detail = problem ?? 'no primary can be reached';
        return { status: 'down', detail };
      }
      await connection.db.command({ ping: 1 }, { timeoutMS: 1_200 });
      return { status: 'up' };
    },
    async close() {
      stop.abort();
      await connection.close();
    },
  };
}
