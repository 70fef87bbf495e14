import amqplib, {
  type ChannelModel,
  type RecoveringChannelModel,
} from 'amqplib';
import { z } from 'zod';
import { plainReason } from '../health/plainReason.ts';
import type { CheckResult } from '../Health.ts';
import type { Log } from '../createLog.ts';
import type { QueueDeclaration, Topology } from './Topology.ts';

/** amqplib's error for PRECONDITION_FAILED. */
const Refused = z.object({ code: z.literal(406) });

/** Called with each new connection, after the topology was declared. */
export type OnConnect = (connection: ChannelModel) => Promise<void>;

/** A connection to the broker that is opened in the background and reopened after a failure. */
export class BusLink {
  readonly #connection: RecoveringChannelModel;
  readonly #setups: OnConnect[];
  #state: CheckResult = { status: 'down', detail: 'not connected yet' };

  private constructor(
    connection: RecoveringChannelModel,
    setups: OnConnect[],
    log: Log,
  ) {
    this.#connection = connection;
    this.#setups = setups;
    connection.on('connect', () => {
      this.#state = { status: 'up' };
      log.info('RabbitMQ is connected');
    });
    connection.on('disconnect', (error: Error) => {
      this.#state = { status: 'down', detail: plainReason(error) };
      log.warn({ err: error }, 'RabbitMQ is disconnected');
    });
    connection.on('connect-failed', (error: Error) => {
      this.#state = { status: 'down', detail: plainReason(error) };
      log.debug({ err: error }, 'RabbitMQ cannot be reached; retrying');
    });
    connection.on('blocked', (reason: string) => {
      this.#state = {
        status: 'down',
        detail: `the broker accepts no messages: ${reason}`,
      };
    });
    connection.on('unblocked', () => {
      this.#state = { status: 'up' };
    });
    connection.on('error', () => {});
  }

  /** Connects in the background; every connection declares the topology first. */
  static async open(options: {
    url: string;
    topology: Topology;
    log: Log;
    onConnect: readonly OnConnect[];
  }): Promise<BusLink> {
    const { url, topology, log, onConnect } = options;
    const setups: OnConnect[] = [
      ignoreErrorEvents,
      model => declare(model, topology, log),
      ...onConnect,
    ];
    const connection = await amqplib.connect(url, {
      timeout: 5_000,
      recovery: {
        waitForConnect: false,
        initialDelay: 100,
        maxDelay: 2_000,
        setup: async (model: ChannelModel) => {
          for (const setup of setups) {
            await setup(model);
          }
        },
      },
    });
    return new BusLink(connection, setups, log);
  }

  check(): CheckResult {
    return this.#state;
  }

  async close(): Promise<void> {
    this.#setups.length = 0;
    await this.#connection.close();
  }
}

/**
 * Handles the `error` event of a connection that breaks during its setup.
 * Without a listener it would end the process; the setup rejects as well.
 */
function ignoreErrorEvents(model: ChannelModel): Promise<void> {
  model.on('error', () => {});
  return Promise.resolve();
}

async function declare(
  model: ChannelModel,
  topology: Topology,
  log: Log,
): Promise<void> {
  for (const queue of topology.queues) {
    await declareQueue(model, queue, log);
  }
  const channel = await model.createChannel();
  channel.on('error', () => {});
  await channel.assertExchange(topology.exchange, 'topic', { durable: true });
  for (const { queue, routingKey } of topology.bindings) {
    await channel.bindQueue(queue, topology.exchange, routingKey);
  }
  await channel.close();
}

/** Declares a queue; one that exists with other arguments is kept, since RabbitMQ cannot change them. */
async function declareQueue(
  model: ChannelModel,
  queue: QueueDeclaration,
  log: Log,
): Promise<void> {
  // The broker closes the channel when it refuses a declaration.
  const channel = await model.createChannel();
  channel.on('error', () => {});
  try {
    await channel.assertQueue(queue.name, {
      durable: true,
      arguments: queue.arguments,
    });
    await channel.close();
  } catch (error) {
    if (!Refused.safeParse(error).success) {
      throw error;
    }
    log.warn({ err: error }, `the queue ${queue.name} keeps its old arguments`);
  }
}
