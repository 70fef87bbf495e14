import { performance } from 'node:perf_hooks';
import type { Collection } from 'mongodb';
import { z } from 'zod';
import { CpuMeter } from './CpuMeter.ts';

/** Requests that are under way at once, as many as a service has. */
const AT_ONCE = 8;
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

/** How often MongoDB has been asked since it started. */
export interface DatabaseRequests {
  all: number;
  reads: number;
  writes: number;
}

/** Counts from what MongoDB answers to `serverStatus`. */
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

/** Milliseconds of processor time, of MongoDB and of who asks it. */
export interface DatabaseCosts {
  read: number;
  write: number;
}

/**
 * What the least request costs: one small document found by its key, or changed
 * so that it outlives MongoDB's death, by the bare driver. Less is not to be had
 * for each request that a service makes.
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
  const costOf = async (ask: (_id: number) => Promise<unknown>) => {
    const cpu = await CpuMeter.start(new Map([['mongodb', group]]));
    const own = process.cpuUsage();
    const until = performance.now() + SECONDS * 1_000;
    let asked = 0;
    const askOn = async () => {
      while (performance.now() < until) {
        await ask(asked++ % DOCUMENTS);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, askOn));
    const { user, system } = process.cpuUsage(own);
    const used = (await cpu.read()).get('mongodb') ?? Number.NaN;
    return (used + (user + system) / 1_000) / asked;
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
