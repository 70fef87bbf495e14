import { z } from 'zod';
import { events } from './events.ts';

type Event = (typeof events)[number];

/** The service that publishes the events of each kind of aggregate. */
const PRODUCERS: Readonly<Record<string, string>> = {
  customer: 'customers',
  product: 'products',
  category: 'products',
  stock: 'products',
  order: 'shopping',
  payment: 'shopping',
};

/** The services that publish events. */
export const producers = [...new Set(Object.values(PRODUCERS))];

/**
 * The AsyncAPI 3 document of the events that one service publishes: one channel
 * an event, one operation for each side.
 */
export function asyncApi(producer: string): object {
  const published = events.filter(event => producerOf(event) === producer);
  return {
    asyncapi: '3.0.0',
    info: {
      title: `Events of ${producer}`,
      version: '1.0.0',
      description:
        'Events that this service publishes to the topic exchange `<namespace>.events`. The routing key is the event’s type. Events may be delivered more than once and out of order: `id` identifies an event, `aggregateVersion` orders the events of an aggregate.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      published.map(event => [event.type, channel(event)]),
    ),
    operations: Object.fromEntries(published.flatMap(operations)),
    components: {
      messages: Object.fromEntries(
        published.map(event => [event.type, message(event)]),
      ),
    },
  };
}

function channel({ type }: Event) {
  return {
    address: type,
    messages: { [type]: { $ref: `#/components/messages/${type}` } },
    bindings: {
      amqp: {
        is: 'routingKey',
        exchange: {
          name: 'comptoir.events',
          type: 'topic',
          durable: true,
          autoDelete: false,
        },
        bindingVersion: '0.3.0',
      },
    },
  };
}

function producerOf({ type }: Event): string {
  const producer = PRODUCERS[type.split('.')[0] ?? ''];
  if (producer === undefined) {
    throw new Error(`no service publishes ${type}`);
  }
  return producer;
}

function operations(event: Event): [string, object][] {
  const { type, consumers } = event;
  const producer = producerOf(event);
  const channelOf = { channel: { $ref: `#/channels/${type}` } };
  return [
    [
      `${producer}.sends.${type}`,
      { action: 'send', ...channelOf, tags: [{ name: producer }] },
    ],
    ...consumers.map((consumer): [string, object] => [
      `${consumer}.takes.${type}`,
      { action: 'receive', ...channelOf, tags: [{ name: consumer }] },
    ]),
  ];
}

function message({ type, version, schema }: Event) {
  const payload = z.toJSONSchema(schema, {
    target: 'draft-7',
    // An empty registry, so that payloads contain no references.
    metadata: z.registry(),
  });
  return {
    name: type,
    title: `${type}, version ${version}`,
    contentType: 'application/json',
    payload,
  };
}
