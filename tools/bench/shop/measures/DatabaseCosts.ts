import { performance } from 'node:perf_hooks';
import type { Collection } from 'mongodb';
import { z } from 'zod';
import { CpuMeter } from './CpuMeter.ts';

/** Concurrent requests, as many as a service sends. */
const CONCURRENCY = 8;
const SECONDS = 4;
const DOCUMENTS = 1_000;

const READS = ['find', 'aggregate', 'count', 'getMore'];
const WRITES = ['insert', 'update', 'delete', 'findAndModify'];
const ServerStatus = z.object({
  network: z.object({ numRequests: z.coerce.number() }),
  metrics: z.object({
    commands: z.record(
      z.string(),
      z.object({ total: z.coerce.number() }).catch({ total: 0 }),
    ),
  }),
});

/** Number of requests to MongoDB since its start. */
export interface DatabaseRequests {
  all: number;
  reads: number;
  writes: number;
}

/** Counts requests in MongoDB's answer to `serverStatus`. */
export function requestsIn(serverStatus: unknown): DatabaseRequests {
  const { network, metrics } = ServerStatus.parse(serverStatus);
  const count = (names: string[]) =>
    names.reduce((sum, name) => sum + (metrics.commands[name]?.total ?? 0), 0);
  return {
    all: network.numRequests,
    reads: count(READS),
    writes: count(WRITES),
  };
}

/** Processor time of MongoDB and its client, in milliseconds per request. */
export interface DatabaseCosts {
  read: number;
  write: number;
}

/**
 * Measures the minimum cost of a request by the bare driver: find one small
 * document by its key, or update it durably (majority, journaled). No request
 * of a service can cost less.
 *
 * @param group - MongoDB's process group
 */
export async function measureDatabaseCosts(
  group: number,
  collection: Collection<{ _id: number; count: number }>,
): Promise<DatabaseCosts> {
  await collection.insertMany(
    Array.from({ length: DOCUMENTS }, (_, _id) => ({ _id, count: 0 })),
  );
  const costOf = async (request: (_id: number) => Promise<unknown>) => {
    const cpu = await CpuMeter.start(new Map([['mongodb', group]]));
    const own = process.cpuUsage();
    const until = performance.now() + SECONDS * 1_000;
    let sent = 0;
    const sendUntilEnd = async () => {
      while (performance.now() < until) {
        await request(sent++ % DOCUMENTS);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, sendUntilEnd));
    const { user, system } = process.cpuUsage(own);
    const used = (await cpu.read()).get('mongodb') ?? Number.NaN;
    return (used + (user + system) / 1_000) / sent;
  };
  const read = await costOf(_id => collection.findOne({ _id }));
  const write = await costOf(_id =>
    collection.updateOne(
      { _id },
      { $inc: { count: 1 } },
      { writeConcern: { w: 'majority', journal: true } },
    ),
  );
  await collection.drop();
  return { read, write };
}
