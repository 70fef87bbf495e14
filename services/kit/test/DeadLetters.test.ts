import amqplib, {
  type Channel,
  type ChannelModel,
  type ConfirmChannel,
} from 'amqplib';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { BusEvent } from '../src/bus/BusEvent.ts';
import { onEvent } from '../src/bus/onEvent.ts';
import { deadQueueName, queueName } from '../src/bus/Topology.ts';
import { DeadLetterIntake } from '../src/deadLetters/DeadLetterIntake.ts';
import { DeadLetters } from '../src/deadLetters/DeadLetters.ts';
import { DeadLetterStore } from '../src/deadLetters/DeadLetterStore.ts';
import { PageCursor } from '../src/http/PageCursor.ts';
import { createLog } from '../src/createLog.ts';
import { type Messaging, startMessaging } from '../src/startMessaging.ts';
import { AuditTrail } from '../src/mongo/AuditTrail.ts';
import { connectMongo, type MongoLink } from '../src/mongo/connectMongo.ts';
import { eventually } from '@comptoir/kit-testing/eventually';
import { removeTestData } from '@comptoir/kit-testing/removeTestData';
import { testParts } from '@comptoir/kit-testing/testParts';

const parts = testParts();
const retry = { delaysMs: [20], maxAttempts: 2, deliveryLimit: 2 };
const queue = queueName(parts.namespace, 'tester');
const dead = deadQueueName(queue);
const log = createLog({ service: 'test', level: 'silent' });
const happened = {
  type: 'thing.happened',
  consumers: ['tester'],
  schema: BusEvent.extend({ data: z.object({}) }),
};

let mongo: MongoLink;
let audit: AuditTrail;
let letters: DeadLetters;
let store: DeadLetterStore;
let messaging: Messaging | undefined;
let broker: ChannelModel;
let channel: ConfirmChannel;
const handled: string[] = [];

/** Starts the messaging of a service. */
async function start(): Promise<Messaging> {
  const started = await startMessaging({
    service: 'tester',
    url: parts.amqpUrl,
    namespace: parts.namespace,
    contracts: [happened],
    handlers: [
      onEvent(happened, event => {
        handled.push(event.aggregateId);
        return Promise.resolve();
      }),
    ],
    retry,
    mongo,
    log,
    outboxes: [],
    deadLetters: letters,
    metrics: new Registry(),
  });
  await eventually(() => expect(started.check()).toEqual({ status: 'up' }));
  return started;
}

async function stop(): Promise<void> {
  await messaging?.stop();
  await messaging?.close();
  messaging = undefined;
}

beforeAll(async () => {
  mongo = connectMongo({
    uri: parts.mongodbUri,
    database: parts.database,
    log,
  });
  await mongo.connected;
  audit = new AuditTrail(mongo.connection);
  store = new DeadLetterStore(mongo.connection);
  await store.prepare();
  letters = new DeadLetters({
    audit,
    store,
    cursors: new PageCursor('secret'),
  });
  messaging = await start();
  broker = await amqplib.connect(parts.amqpUrl);
  channel = await broker.createConfirmChannel();
});
afterEach(async () => {
  // Stop first: unacknowledged letters return to the queue and are purged with it.
  await stop();
  for (const name of [queue, dead]) {
    await channel.purgeQueue(name);
  }
  await mongo.database().collection('dead-letters').deleteMany({});
  messaging = await start();
});
afterAll(async () => {
  await stop();
  await broker.close();
  await mongo.close();
  await removeTestData(parts, [happened], retry);
});

const waiting = async () => (await letters.list({ limit: 100 })).items;
const inQueue = async (name: string) =>
  (await channel.checkQueue(name)).messageCount;

async function put(name: string, ...contents: string[]): Promise<void> {
  const headers = { 'x-type': happened.type };
  for (const content of contents) {
    channel.sendToQueue(name, Buffer.from(content), {
      persistent: true,
      headers,
    });
  }
  await channel.waitForConfirms();
}

function event(aggregateId: string): string {
  return JSON.stringify({
    id: `evt-${aggregateId}`,
    type: happened.type,
    version: 1,
    aggregateId,
    aggregateVersion: 1,
    data: {},
    occurredAt: new Date().toISOString(),
  });
}

async function oneWaiting(): Promise<string> {
  return eventually(async () => {
    const [letter, ...others] = await waiting();
    if (!letter || others.length > 0) {
      throw new Error('not the one');
    }
    return letter.id;
  });
}

/** Receives a message and disconnects without acknowledging it, as a killed process does. */
async function dieHolding(name: string): Promise<void> {
  const model = await amqplib.connect(parts.amqpUrl);
  const held: Channel = await model.createChannel();
  await eventually(async () => {
    if (!(await held.get(name))) {
      throw new Error('nothing to take');
    }
  });
  await model.close();
}

it('a message on which the service crashed too often is dead-lettered with that reason', async () => {
  await stop();
  await put(queue, event('crasher'));
  for (let times = 0; times <= retry.deliveryLimit; times++) {
    await dieHolding(queue);
  }
  await eventually(async () => expect(await inQueue(dead)).toBe(1));
  messaging = await start();
  await oneWaiting();
  expect(await waiting()).toMatchObject([
    { aggregateId: 'crasher', reason: 'delivery_limit', firstFailure: null },
  ]);
});

it('redeliveries never drop a letter, and a process killed while it holds one loses nothing', async () => {
  await stop();
  await put(dead, 'worn');
  for (let times = 0; times < 25; times++) {
    await dieHolding(dead);
  }
  messaging = await start();
  await oneWaiting();
  await eventually(async () => expect(await inQueue(dead)).toBe(0));
});

it('letters that cannot be stored yet stay with the broker, and each is stored once', async () => {
  await stop();
  const bodies = Array.from({ length: 40 }, (_, index) => `letter ${index}`);
  await put(dead, ...bodies);
  let refusals = 0;
  const refusing = new DeadLetterIntake({
    queue,
    log,
    insert: async letter => {
      // Stored, but the acknowledgement is lost.
      await store.insert(letter);
      refusals += 1;
      throw new Error('no answer');
    },
  });
  const model = await amqplib.connect(parts.amqpUrl);
  await refusing.onConnect(model);
  await eventually(() => expect(refusals).toBeGreaterThan(3));
  await refusing.stop();
  await model.close();
  await eventually(async () => expect(await inQueue(dead)).toBe(40));
  messaging = await start();
  await eventually(async () => {
    expect(await inQueue(dead)).toBe(0);
    const shown = (await waiting()).map(({ preview }) => preview);
    expect(shown.sort()).toEqual(bodies.sort());
  });
  const first = await letters.list({ limit: 30 });
  const cursor = first.nextCursor ?? '';
  const second = await letters.list({ limit: 30, cursor });
  expect([first.items.length, second.items.length]).toEqual([30, 10]);
  expect([first.total, second.nextCursor]).toEqual([40, null]);
});

it.each(['redrive', 'discard'] as const)(
  'a %s that a crash interrupted is completed later, with one audit entry',
  async action => {
    await put(dead, event(`late-${action}`));
    const id = await oneWaiting();
    await stop();
    // The state after a kill just after the decision.
    const at = new Date();
    const auditId = `aud_${action}`;
    await store.decide(id, {
      action,
      actor: 'staff-1',
      note: null,
      at,
      auditId,
    });
    await mongo
      .database()
      .collection('dead-letters')
      .updateMany({}, { $set: { dueAt: new Date(0) } });
    messaging = await start();
    const state = action === 'redrive' ? 'redriven' : 'discarded';
    await eventually(async () =>
      expect((await store.find(id))?.state).toBe(state),
    );
    await eventually(() =>
      expect(handled.includes(`late-${action}`)).toBe(action === 'redrive'),
    );
    const sort = { _id: -1 as const };
    const page = { filter: {}, after: [], sort, limit: 10 };
    const entries = await audit.list(page, id);
    expect(entries).toMatchObject([
      { _id: auditId, action: `dead-letter.${state}`, actor: 'staff-1' },
    ]);
  },
);

it('is not redriven while the broker is disconnected, and keeps waiting', async () => {
  await put(dead, event('patient'));
  const id = await oneWaiting();
  await stop();
  await expect(letters.redrive(id, 'staff-1')).rejects.toMatchObject({
    name: 'ServiceUnavailableError',
  });
  expect(await oneWaiting()).toBe(id);
});

it('a queue that an earlier version declared is used as it is', async () => {
  await stop();
  await channel.deleteQueue(dead);
  const args = { 'x-queue-type': 'quorum' };
  await channel.assertQueue(dead, { durable: true, arguments: args });
  messaging = await start();
  await put(queue, 'not JSON');
  expect(await oneWaiting()).toMatch(/^[0-9a-z]/);
});
