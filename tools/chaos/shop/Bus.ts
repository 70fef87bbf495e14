import { randomUUID } from 'node:crypto';
import { events } from '@comptoir/contracts/events';
import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import {
  exchangeName,
  queueName,
  retryDefaults,
  topologyOf,
} from '@comptoir/kit/bus/Topology';
import amqplib, { type ConfirmChannel } from 'amqplib';
import type { BusName } from './ServiceName.ts';

/** The prefix of exchange and queues, as in the services. */
export const NAMESPACE = 'comptoir';

/** Everything that the services declare at the broker. */
export const topology = topologyOf(NAMESPACE, events, retryDefaults);
export const EXCHANGE = exchangeName(NAMESPACE);
export const queueOf = (service: BusName): string =>
  queueName(NAMESPACE, service);

/** One event for one service. */
export interface Delivery {
  service: BusName;
  event: BusEvent;
}

/** The tests' access to the broker: a connection for each use, so that the broker can be killed in between. */
export class Bus {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Messages waiting in each queue, the dead-letter queues included. */
  depths(): Promise<Record<string, number>> {
    return this.use(async channel => {
      const depths: Record<string, number> = {};
      for (const { name } of topology.queues) {
        depths[name] = (await channel.checkQueue(name)).messageCount;
      }
      return depths;
    });
  }

  /** Sends events to services' queues, in this order, as a retry does. */
  async deliver(
    deliveries: readonly Delivery[],
    headers: Record<string, unknown> = {},
  ): Promise<void> {
    await this.use(async channel => {
      for (const { service, event } of deliveries) {
        const { id: messageId, type } = event;
        const body = Buffer.from(JSON.stringify(event));
        channel.sendToQueue(queueOf(service), body, {
          persistent: true,
          messageId,
          headers: { 'x-type': type, ...headers },
        });
      }
      await channel.waitForConfirms();
    });
  }

  /** Sends arbitrary content to a service's queue; returns the message id. */
  poison(
    service: BusName,
    content: string,
    headers: Record<string, unknown> = {},
  ): Promise<string> {
    const messageId = `poison-${randomUUID()}`;
    return this.use(async channel => {
      channel.sendToQueue(queueOf(service), Buffer.from(content), {
        persistent: true,
        messageId,
        headers,
      });
      await channel.waitForConfirms();
      return messageId;
    });
  }

  async use<T>(action: (channel: ConfirmChannel) => Promise<T>): Promise<T> {
    const model = await amqplib.connect(this.#url);
    model.on('error', () => {});
    try {
      const channel = await model.createConfirmChannel();
      channel.on('error', () => {});
      const result = await action(channel);
      // Close the channel first: its last frames must precede the connection's end.
      await channel.close();
      return result;
    } finally {
      await model.close().catch(() => {});
    }
  }
}
