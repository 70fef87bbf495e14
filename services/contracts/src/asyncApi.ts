import { z } from 'zod';
import { events } from './events.ts';

type Event = (typeof events)[number];

/** The AsyncAPI 3 document of every event: one channel an event, one operation for each side. */
export function asyncApi(): object {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Comptoir events',
      version: '1.0.0',
      description:
        'What services tell one another over the topic exchange `<namespace>.events`. The routing key is the event’s type. Each event may come more than once and out of order: its `id` says which it is, `aggregateVersion` which is newer.',
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(
      events.map(event => [event.type, channel(event)]),
    ),
    operations: Object.fromEntries(events.flatMap(operations)),
    components: {
      messages: Object.fromEntries(
        events.map(event => [event.type, message(event)]),
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

/** Which service says what happened to a kind of aggregate. */
const PRODUCERS: Readonly<Record<string, string>> = {
  customer: 'customers',
  product: 'products',
  category: 'products',
  stock: 'products',
  order: 'shopping',
  payment: 'shopping',
};

function operations({ type, consumers }: Event): [string, object][] {
  const producer = PRODUCERS[type.split('.')[0] ?? ''];
  if (producer === undefined) throw new Error(`nobody says ${type}`);
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
    // Without names: a payload refers to nothing outside itself.
    metadata: z.registry(),
  });
  return {
    name: type,
    title: `${type}, version ${version}`,
    contentType: 'application/json',
    payload,
  };
}
