import type { events } from '@comptoir/contracts/events';
import { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { exchangeName } from '@comptoir/kit/bus/Topology';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import { eventually } from '@comptoir/kit-testing/eventually';
import { sendEvent } from '@comptoir/kit-testing/sendEvent';
import type { TestParts } from '@comptoir/kit-testing/testParts';
import amqplib from 'amqplib';

/** Publishes events of other services and records every event on the bus. */
export interface TestBus {
  /** Publishes an event; resolves when the broker has confirmed it. */
  send(facts: {
    type: (typeof events)[number]['type'];
    aggregateId: string;
    aggregateVersion?: number;
    data: unknown;
    /** Number of publications, 1 by default. */
    times?: number;
  }): Promise<void>;
  /** Returns the received events of an aggregate, each once, in order of arrival. */
  received(aggregateId: string): BusEvent[];
  /** Resolves when an event of that type is received. */
  waitFor(type: string, aggregateId: string): Promise<BusEvent>;
  close(): Promise<void>;
}

/** Starts to record all events. */
export async function startTestBus(parts: TestParts): Promise<TestBus> {
  const model = await amqplib.connect(parts.amqpUrl);
  const channel = await model.createConfirmChannel();
  const exchange = exchangeName(parts.namespace);
  const { queue } = await channel.assertQueue('', { exclusive: true });
  await channel.bindQueue(queue, exchange, '#');
  const all = new Map<string, BusEvent>();
  await channel.consume(
    queue,
    message => {
      if (!message) {
        return;
      }
      const event = BusEvent.parse(JSON.parse(message.content.toString()));
      all.set(event.id, event);
    },
    { noAck: true },
  );
  const received = (aggregateId: string) =>
    [...all.values()].filter(event => event.aggregateId === aggregateId);
  return {
    received,
    async send({ type, aggregateId, aggregateVersion = 1, data, times = 1 }) {
      const event = newEvent({
        type,
        version: 1,
        aggregateId,
        aggregateVersion,
        data,
      });
      for (let sent = 0; sent < times; sent++) {
        sendEvent(channel, parts.namespace, event);
      }
      await channel.waitForConfirms();
    },
    waitFor: (type, aggregateId) =>
      eventually(() => {
        const found = received(aggregateId).find(event => event.type === type);
        if (!found) {
          throw new Error(`${type} of ${aggregateId} is not received yet`);
        }
        return found;
      }),
    async close() {
      await channel.close();
      await model.close();
    },
  };
}
