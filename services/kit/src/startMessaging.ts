import type { ChannelModel } from 'amqplib';
import { BusLink } from './bus/BusLink.ts';
import { closeQuietly } from './bus/closeQuietly.ts';
import { Consumer } from './bus/Consumer.ts';
import { ConsumerMetrics } from './bus/ConsumerMetrics.ts';
import type { EventContract } from './bus/EventContract.ts';
import type { EventHandler } from './bus/onEvent.ts';
import { Publisher } from './bus/Publisher.ts';
import { queueName, type RetryPolicy, topologyOf } from './bus/Topology.ts';
import type { DeadLetters } from './deadLetters/DeadLetters.ts';
import { measureDeadLetters } from './deadLetters/measureDeadLetters.ts';
import { startDeadLetters } from './deadLetters/startDeadLetters.ts';
import type { CheckResult } from './Health.ts';
import type { Log } from './createLog.ts';
import type { Metrics } from './Metrics.ts';
import type { MongoLink } from './mongo/connectMongo.ts';
import { measureOutbox } from './mongo/measureOutbox.ts';
import type { OutboxHandover } from './mongo/OutboxHandover.ts';
import { OutboxRelay, RELAY_BACK_OFF } from './mongo/OutboxRelay.ts';
import { OutboxSender } from './mongo/OutboxSender.ts';
import { OutboxStore } from './mongo/OutboxStore.ts';
import { wakeOnOutbox } from './mongo/wakeOnOutbox.ts';
import { translateMongoError } from './mongo/translateMongoError.ts';

/** Messages that a service handles concurrently. */
const PREFETCH = 64;

/** Configuration of a service's publishing and consuming. */
export interface MessagingOptions {
  /** The service's name among the contracts' consumers. */
  service: string;
  url: string;
  namespace: string;
  contracts: readonly EventContract[];
  handlers: readonly EventHandler[];
  retry: RetryPolicy;
  mongo: MongoLink;
  /** Collections whose documents carry an outbox. */
  outboxes: readonly string[];
  /** Passes stored events from the writers of some of these collections to the sender. */
  handover?: OutboxHandover;
  /** Stores messages that could not be consumed. */
  deadLetters: DeadLetters;
  metrics: Metrics;
  log: Log;
}

/** The running consumer of the service's queue and relay of its outboxes. */
export interface Messaging {
  check(): CheckResult;
  /** Stops consuming and publishing. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

/** Connects in the background; consuming and publishing start once broker and database are connected. */
export async function startMessaging(
  options: MessagingOptions,
): Promise<Messaging> {
  const { service, url, namespace, contracts, handlers, retry, mongo } =
    options;
  const { metrics, log } = options;
  const topology = topologyOf(namespace, contracts, retry);
  const { exchange } = topology;
  const publisher = new Publisher({ exchange, contracts, metrics });
  const queue = queueName(namespace, service);
  const { deadLetters } = options;
  measureDeadLetters(metrics, deadLetters);
  const dead = startDeadLetters({ queue, deadLetters, mongo, log });
  const consumer = new Consumer({
    queue,
    handlers,
    retry,
    prefetch: PREFETCH,
    translate: translateMongoError,
    metrics: new ConsumerMetrics({ metrics, queue }),
    log,
  });
  const outboxes = mongo.connected.then(
    () => startRelay(options, publisher),
    () => undefined,
  );
  const link = await BusLink.open({
    url,
    topology,
    log,
    onConnect: [
      publisher.onConnect,
      dead.redrive,
      // Consume only when the effect can be stored.
      model =>
        Promise.resolve(void consumeWhen(mongo.connected, consumer, model)),
      model =>
        Promise.resolve(void consumeWhen(mongo.connected, dead.intake, model)),
    ],
  });
  return {
    check: () => link.check(),
    async stop() {
      const relay = mongo.isConnected() ? await outboxes : undefined;
      await Promise.all([relay?.stop(), consumer.stop(), dead.stop()]);
    },
    close: () => link.close(),
  };
}

async function consumeWhen(
  connected: Promise<void>,
  consumer: Pick<Consumer, 'onConnect'>,
  model: ChannelModel,
): Promise<void> {
  try {
    await connected;
    await consumer.onConnect(model);
  } catch {
    // The next connection retries.
    await closeQuietly(model);
  }
}

function startRelay(options: MessagingOptions, publisher: Publisher) {
  const { mongo, outboxes, handover, metrics, log } = options;
  const database = mongo.database();
  const stores = new Map(
    outboxes.map(name => [
      name,
      new OutboxStore({
        collection: database.collection(name),
        backOff: RELAY_BACK_OFF,
      }),
    ]),
  );
  const all = [...stores.values()];
  const sender = new OutboxSender({ stores, publisher, log });
  handover?.onHandOver(sender.send);
  const relay = new OutboxRelay({
    stores: all,
    publisher,
    log,
    metrics: measureOutbox(metrics, all),
  });
  const collections = outboxes.filter(name => !handover?.collections.has(name));
  const feed =
    collections.length > 0
      ? wakeOnOutbox({ database, collections, log, wake: () => relay.wake() })
      : undefined;
  publisher.whenOpen(() => relay.wake());
  relay.start();
  feed?.start();
  return {
    async stop() {
      await feed?.stop();
      await Promise.all([sender.stop(), relay.stop()]);
    },
  };
}
