import { z } from 'zod';
import { BusEvent } from '../src/bus/BusEvent.ts';
import { onEvent } from '../src/bus/onEvent.ts';
import { topologyOf } from '../src/bus/Topology.ts';
import { withConsumer } from '../src/bus/withConsumer.ts';

const contract = (type: string, consumers: string[]) => ({
  type,
  consumers,
  schema: BusEvent.extend({ data: z.unknown() }),
});

it('is generated from the contracts: a queue a consumer, a binding an event', () => {
  const topology = topologyOf(
    'shop',
    [
      contract('a.done', ['one', 'two']),
      contract('b.done', ['two']),
      contract('c.done', []),
    ],
    { delaysMs: [10, 20, 20], maxAttempts: 3, deliveryLimit: 4 },
  );
  expect(topology.exchange).toBe('shop.events');
  expect(topology.queues.map(({ name }) => name)).toEqual([
    'shop.one.dead',
    'shop.one',
    'shop.one.retry.10',
    'shop.one.retry.20',
    'shop.two.dead',
    'shop.two',
    'shop.two.retry.10',
    'shop.two.retry.20',
  ]);
  expect(topology.bindings).toEqual([
    { queue: 'shop.one', routingKey: 'a.done' },
    { queue: 'shop.two', routingKey: 'a.done' },
    { queue: 'shop.two', routingKey: 'b.done' },
  ]);
  // Without a limit of its own RabbitMQ 4 drops a dead letter at its 20th return.
  expect(topology.queues[0]?.arguments).toEqual({
    'x-queue-type': 'quorum',
    'x-delivery-limit': 1_000_000_000,
  });
  expect(topology.queues[1]?.arguments).toEqual({
    'x-queue-type': 'quorum',
    'x-delivery-limit': 4,
    'x-dead-letter-exchange': '',
    'x-dead-letter-routing-key': 'shop.one.dead',
    'x-dead-letter-strategy': 'at-least-once',
    'x-overflow': 'reject-publish',
  });
});

it('names a service among the consumers of what it has handlers for', () => {
  const done = contract('a.done', ['one']);
  const handlers = [onEvent(done, () => Promise.resolve())];
  const named = withConsumer([done, contract('b.done', [])], 'new', handlers);
  expect(named.map(({ consumers }) => consumers)).toEqual([['one', 'new'], []]);
  expect(withConsumer(named, 'new', handlers)).toEqual(named);
});
