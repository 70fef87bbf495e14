import { createServer } from 'node:net';
import amqplib, { type ChannelModel, type ConfirmChannel } from 'amqplib';
import type { mongo as driver } from 'mongoose';
import { Registry } from 'prom-client';
import { z } from 'zod';
import { BusEvent } from '../src/bus/BusEvent.ts';
import { onEvent } from '../src/bus/onEvent.ts';
import { exchangeName, queueName, topologyOf } from '../src/bus/Topology.ts';
import { DeadLetters } from '../src/deadLetters/DeadLetters.ts';
import { DeadLetterStore } from '../src/deadLetters/DeadLetterStore.ts';
import { PageCursor } from '../src/http/PageCursor.ts';
import { createLog } from '../src/createLog.ts';
import { type Messaging, startMessaging } from '../src/startMessaging.ts';
import { AuditTrail } from '../src/mongo/AuditTrail.ts';
import { connectMongo, type MongoLink } from '../src/mongo/connectMongo.ts';
import { newEvent, withOutbox } from '../src/mongo/outbox.ts';
import { eventually } from '@comptoir/kit-testing/eventually';
import { removeTestData } from '@comptoir/kit-testing/removeTestData';
import { testParts } from '@comptoir/kit-testing/testParts';

const parts = testParts();
const retry = { delaysMs: [20], maxAttempts: 3, deliveryLimit: 3 };
const queue = queueName(parts.namespace, 'tester');
const log = createLog({ service: 'test', level: 'silent' });

const happened = {
  type: 'thing.happened',
  consumers: ['tester'],
  schema: BusEvent.extend({ data: z.object({ tries: z.int() }) }),
};
/** Its binding is removed by a test, although its contract has a consumer. */
const lost = { ...happened, type: 'thing.lost' };

let mongo: MongoLink;
let letters: DeadLetters;
let messaging: Messaging;
let broker: ChannelModel;
let channel: ConfirmChannel;
const handled: string[] = [];
/** Remaining failures of each aggregate. */
const failures = new Map<string, number>();

beforeAll(async () => {
  mongo = connectMongo({
    uri: parts.mongodbUri,
    database: parts.database,
    log,
  });
  const audit = new AuditTrail(mongo.connection);
  letters = new DeadLetters({
    audit,
    cursors: new PageCursor('secret'),
    store: new DeadLetterStore(mongo.connection),
  });
  messaging = await startMessaging({
    service: 'tester',
    url: parts.amqpUrl,
    namespace: parts.namespace,
    contracts: [happened, lost],
    handlers: [
      onEvent(happened, event => {
        handled.push(event.aggregateId);
        const left = failures.get(event.aggregateId) ?? 0;
        failures.set(event.aggregateId, left - 1);
        return left > 0
          ? Promise.reject(new Error('not yet'))
          : Promise.resolve();
      }),
    ],
    retry,
    mongo,
    outboxes: ['things'],
    deadLetters: letters,
    metrics: new Registry(),
    log,
  });
  await mongo.connected;
  await eventually(() => expect(messaging.check()).toEqual({ status: 'up' }));
  broker = await amqplib.connect(parts.amqpUrl);
  channel = await broker.createConfirmChannel();
});
afterAll(async () => {
  await broker.close();
  await messaging.stop();
  await messaging.close();
  await mongo.close();
  await removeTestData(parts, [happened, lost], retry);
});

async function storeEvent(id: string, type = happened.type): Promise<void> {
  const event = newEvent({
    type,
    version: 1,
    aggregateId: id,
    aggregateVersion: 1,
    data: { tries: 1 },
  });
  await mongo
    .database()
    .collection<driver.Document & { _id: string }>('things')
    .insertOne({ _id: id, ...withOutbox(event) });
}

const timesHandled = (id: string) => handled.filter(one => one === id).length;
const waiting = async () => (await letters.list({ limit: 10 })).items;

it('when a handler fails then the message is redelivered after a delay', async () => {
  failures.set('slow', 2);
  await storeEvent('slow');
  await eventually(() => expect(timesHandled('slow')).toBe(3));
  expect(await waiting()).toEqual([]);
});

it('after too many failures the message is dead-lettered, and can be redriven', async () => {
  failures.set('hopeless', 3);
  await storeEvent('hopeless');
  const [letter] = await eventually(async () => {
    const found = await waiting();
    expect(found).toHaveLength(1);
    return found;
  });
  expect(timesHandled('hopeless')).toBe(3);
  expect(letter).toMatchObject({ aggregateId: 'hopeless', attempts: 3 });
  await letters.redrive(letter?.id ?? '', 'staff-1');
  await eventually(() => expect(timesHandled('hopeless')).toBe(4));
  expect(await waiting()).toEqual([]);
});

it('an event without a bound queue stays in its outbox and is retried', async () => {
  await channel.unbindQueue(queue, exchangeName(parts.namespace), lost.type);
  await storeEvent('unheard', lost.type);
  const things = mongo
    .database()
    .collection<driver.Document & { _id: string }>('things');
  await eventually(async () => {
    const thing = await things.findOne({ _id: 'unheard' });
    expect(thing?.['outbox']).toHaveLength(1);
    expect(thing?.['outboxAttempts']).toBeGreaterThan(0);
  });
  await channel.bindQueue(queue, exchangeName(parts.namespace), lost.type);
  await things.updateOne(
    { _id: 'unheard' },
    { $set: { outboxDueAt: new Date(0) } },
  );
  await eventually(async () => {
    expect(
      (await things.findOne({ _id: 'unheard' }))?.['outbox'],
    ).toBeUndefined();
  });
  // Without a handler it is dead-lettered; other messages are processed.
  await eventually(async () => expect(await waiting()).toHaveLength(1));
});

it('an event that a full queue refuses stays in its outbox until it has room', async () => {
  const exchange = exchangeName(parts.namespace);
  const full = `${parts.namespace}.full`;
  await channel.assertQueue(full, {
    arguments: { 'x-max-length': 0, 'x-overflow': 'reject-publish' },
  });
  await channel.bindQueue(full, exchange, happened.type);
  await storeEvent('refused');
  const things = mongo
    .database()
    .collection<driver.Document & { _id: string }>('things');
  await eventually(async () => {
    const thing = await things.findOne({ _id: 'refused' });
    expect(thing?.['outboxAttempts']).toBeGreaterThan(0);
    expect(thing?.['outbox']).toHaveLength(1);
  });
  await channel.deleteQueue(full);
  await eventually(async () => {
    const thing = await things.findOne({ _id: 'refused' });
    expect(thing?.['outbox']).toBeUndefined();
  });
  // The other queue receives it each time: the handler runs at least once.
  await eventually(() => expect(timesHandled('refused')).toBeGreaterThan(0));
});

it.each(['due', 'leased'])(
  'an event %s before the clock moved back by an hour is published without that delay',
  async how => {
    const hence = new Date(Date.now() + 3_600_000);
    const event = newEvent({
      type: happened.type,
      version: 1,
      data: { tries: 1 },
      aggregateId: how,
      aggregateVersion: 1,
    });
    await mongo
      .database()
      .collection<driver.Document & { _id: string }>('things')
      .insertOne({
        _id: how,
        outbox: [event],
        outboxDueAt: how === 'due' ? hence : new Date(),
        ...(how === 'leased' && {
          outboxLease: { until: hence },
        }),
      });
    await eventually(() => expect(timesHandled(how)).toBe(1));
  },
);

it('a message in progress while the connection closes crashes no process and is redelivered', async () => {
  const held = Promise.withResolvers<void>();
  let times = 0;
  const start = (handle: () => Promise<void>) =>
    startMessaging({
      service: 'other',
      url: parts.amqpUrl,
      retry,
      mongo,
      log,
      namespace: parts.namespace,
      contracts: [{ ...happened, consumers: ['other'] }],
      handlers: [onEvent(happened, handle)],
      outboxes: [],
      deadLetters: new DeadLetters({
        audit: new AuditTrail(mongo.connection),
        store: new DeadLetterStore(mongo.connection),
        cursors: new PageCursor('secret'),
      }),
      metrics: new Registry(),
    });
  const first = await start(async () => {
    times += 1;
    await held.promise;
  });
  await eventually(() => expect(first.check()).toEqual({ status: 'up' }));
  await storeEvent('in-hand');
  await eventually(() => expect(times).toBe(1));
  const closed = first.close();
  held.reject(new Error('too late'));
  await closed;
  await first.stop();
  const second = await start(() => {
    times += 1;
    return Promise.resolve();
  });
  await eventually(() => expect(times).toBe(2));
  await second.stop();
  await second.close();
  const model = await amqplib.connect(parts.amqpUrl);
  const cleaning = await model.createChannel();
  const contracts = [{ ...happened, consumers: ['other'] }];
  for (const { name } of topologyOf(parts.namespace, contracts, retry).queues) {
    await cleaning.deleteQueue(name);
  }
  await model.close();
});

it('a broker that never responds is reported as down', async () => {
  const silent = createServer(() => {});
  await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve));
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const deaf = await startMessaging({
    service: 'tester',
    url: `amqp://127.0.0.1:${port}`,
    namespace: parts.namespace,
    contracts: [],
    handlers: [],
    retry,
    mongo,
    outboxes: [],
    deadLetters: letters,
    metrics: new Registry(),
    log,
  });
  expect(deaf.check().status).toBe('down');
  await deaf.stop();
  await deaf.close();
  silent.close();
});
