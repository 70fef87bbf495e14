import amqplib from 'amqplib';
import mongoose from 'mongoose';
import type { EventContract } from '@comptoir/kit/bus/EventContract';
import { type RetryPolicy, topologyOf } from '@comptoir/kit/bus/Topology';
import type { TestParts } from './testParts.ts';

/** Drops the database, the queues and the exchange of a test. */
export async function removeTestData(
  parts: TestParts,
  contracts: readonly EventContract[],
  retry: RetryPolicy,
): Promise<void> {
  const connection = mongoose.createConnection(parts.mongodbUri, {
    dbName: parts.database,
  });
  await connection.dropDatabase();
  await connection.close();
  const model = await amqplib.connect(parts.amqpUrl);
  const channel = await model.createChannel();
  const { exchange, queues } = topologyOf(parts.namespace, contracts, retry);
  for (const { name } of queues) {
    await channel.deleteQueue(name);
  }
  await channel.deleteExchange(exchange);
  await model.close();
}
