import type { events } from '@comptoir/contracts/events';
import { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { exchangeName } from '@comptoir/kit/bus/Topology';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import { eventually } from '@comptoir/kit-testing/eventually';
import { sendEvent } from '@comptoir/kit-testing/sendEvent';
import type { TestParts } from '@comptoir/kit-testing/testParts';
import amqplib from 'amqplib';

/** The other services' side of the bus. */
export interface TestBus {
  /** Sends an event as another service would; resolves once the broker has it. */
  send(facts: {
    type: (typeof events)[number]['type'];
    aggregateId: string;
    aggregateVersion?: number;
    data: unknown;
    /** How often. */
    times?: number;
  }): Promise<void>;
  /** All that was heard of an aggregate, each event once, in order. */
  heard(aggregateId: string): BusEvent[];
  /** Resolves once an event of that type was heard. */
  hears(type: string, aggregateId: string): Promise<BusEvent>;
  close(): Promise<void>;
}

/** Listens to everything from now on. */
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
  const heard = (aggregateId: string) =>
    [...all.values()].filter(event => event.aggregateId === aggregateId);
  return {
    heard,
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
    hears: (type, aggregateId) =>
      eventually(() => {
        const found = heard(aggregateId).find(event => event.type === type);
        if (!found) {
          throw new Error(`${type} of ${aggregateId} not heard`);
        }
        return found;
      }),
    async close() {
      await channel.close();
      await model.close();
    },
  };
}
