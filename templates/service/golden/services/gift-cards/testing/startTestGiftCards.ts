import { randomBytes } from 'node:crypto';
import { events } from '@comptoir/contracts/events';
import { customerDeleted } from '@comptoir/contracts/customerEvents';
import {
  exchangeName,
  queueName,
  type RetryPolicy,
} from '@comptoir/kit/bus/Topology';
import { withConsumer } from '@comptoir/kit/bus/withConsumer';
import { createLog } from '@comptoir/kit/createLog';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import { HttpClient } from '@comptoir/kit-testing/HttpClient';
import { SystemClient } from '@comptoir/kit-testing/SystemClient';
import { removeTestData } from '@comptoir/kit-testing/removeTestData';
import {
  startIdentity,
  type TestIdentity,
  testIssuer,
} from '@comptoir/kit-testing/startIdentity';
import { type TestParts, testParts } from '@comptoir/kit-testing/testParts';
import amqplib from 'amqplib';
import mongoose from 'mongoose';
import { GiftCardsConfig } from '../src/config.ts';
import { createModels } from '../src/models/Models.ts';
import { giftCards } from '../src/server.ts';

/** Retries with short delays, so that tests don't wait. */
const testRetry: RetryPolicy = {
  delaysMs: [50],
  maxAttempts: 3,
  deliveryLimit: 3,
};

/** A service on a real database and broker, and a client for it. */
export interface TestGiftCards {
  client: HttpClient;
  parts: TestParts;
  identity: TestIdentity;
  /** Token of a staff member with the id `staff-1`. */
  staff: string;
  /** Publishes `customer.deleted` as the customers service does. */
  publishDeleted(customerId: string): Promise<void>;
  /** Reads the author of a note from the database. */
  authorOf(noteId: string): Promise<string | null | undefined>;
  /** Counts the messages in the dead-letter queue. */
  countDeadLetters(): Promise<number>;
  close(): Promise<void>;
}

/** Starts the service and waits until it is ready. */
export async function startTestGiftCards(): Promise<TestGiftCards> {
  const parts = testParts();
  const identity = await startIdentity();
  const config = GiftCardsConfig.parse({
    COMPTOIR_MODE: 'production',
    CURSOR_SECRET: randomBytes(32).toString('hex'),
    MONGODB_URI: parts.mongodbUri,
    MONGODB_DATABASE: parts.database,
    AMQP_URL: parts.amqpUrl,
    BUS_NAMESPACE: parts.namespace,
    AUTH_JWKS_URL: identity.jwksUrl,
    AUTH_ISSUER: testIssuer.issuer,
    AUTH_AUDIENCE: testIssuer.audience,
    PORT: '0',
    SYSTEM_PORT: '0',
  });
  const log = createLog({ service: 'gift-cards', level: 'silent' });
  const server = await giftCards.start(config, log, testRetry);
  const client = new HttpClient(() => server.url);
  const system = new SystemClient(() => server.systemUrl);
  await system.waitUntilComplete();
  const broker = await amqplib.connect(parts.amqpUrl);
  const channel = await broker.createConfirmChannel();
  const database = await mongoose
    .createConnection(parts.mongodbUri, { dbName: parts.database })
    .asPromise();
  const models = createModels(database);
  return {
    client,
    parts,
    identity,
    staff: await identity.token({ sub: 'staff-1', roles: ['staff'] }),
    async publishDeleted(customerId) {
      const { type, version } = customerDeleted;
      const event = newEvent({
        type,
        version,
        aggregateId: customerId,
        aggregateVersion: 2,
        data: {},
      });
      channel.publish(
        exchangeName(parts.namespace),
        type,
        Buffer.from(JSON.stringify(event)),
      );
      await channel.waitForConfirms();
    },
    async authorOf(noteId) {
      return (await models.notes.findById(noteId).lean())?.authorId;
    },
    async countDeadLetters() {
      const queue = `${queueName(parts.namespace, 'gift-cards')}.dead`;
      return (await channel.checkQueue(queue)).messageCount;
    },
    async close() {
      await broker.close();
      await database.close();
      await server.close();
      await identity.close();
      const handlers = [
        { ...customerDeleted, handle: () => Promise.resolve() },
      ];
      const contracts = withConsumer(events, 'gift-cards', handlers);
      await removeTestData(parts, contracts, testRetry);
    },
  };
}
