import type { EventContract } from './EventContract.ts';

/** A queue as it is declared. */
export interface QueueDeclaration {
  name: string;
  arguments: Readonly<Record<string, string | number>>;
}

/** Everything that is declared at the broker, generated from the contracts. */
export interface Topology {
  exchange: string;
  queues: readonly QueueDeclaration[];
  bindings: readonly { queue: string; routingKey: string }[];
}

/** How failures are tried again; times in milliseconds. */
export interface RetryPolicy {
  /** Waits before the second, third … try; the last one is used from then on. */
  delaysMs: readonly number[];
  /** Tries after which a message is dead. */
  maxAttempts: number;
  /** Deliveries without an answer (a crash) after which a message is dead. */
  deliveryLimit: number;
}

/**
 * More redeliveries than will ever be: a dead letter that was looked at too
 * often would be dropped. RabbitMQ 4 stops at 20 unless told otherwise, and
 * means "for ever" by -1, by which 3.10 means "never".
 */
const NEVER_WORN_OUT = 1_000_000_000;

/** About five minutes of trying. */
export const retryDefaults: RetryPolicy = {
  delaysMs: [1_000, 5_000, 30_000],
  maxAttempts: 12,
  deliveryLimit: 5,
};

export const exchangeName = (namespace: string): string =>
  `${namespace}.events`;
export const queueName = (namespace: string, service: string): string =>
  `${namespace}.${service}`;
export const deadQueueName = (queue: string): string => `${queue}.dead`;
export const parkingQueueName = (queue: string, delayMs: number): string =>
  `${queue}.retry.${delayMs}`;

/**
 * One quorum queue a consumer, its dead-letter queue, and one parking queue a
 * delay, out of which messages fall back into the first. The same on RabbitMQ
 * 3.10 and 4.
 */
export function topologyOf(
  namespace: string,
  contracts: readonly EventContract[],
  retry: RetryPolicy,
): Topology {
  const consumers = [
    ...new Set(contracts.flatMap(contract => contract.consumers)),
  ].sort();
  return {
    exchange: exchangeName(namespace),
    queues: consumers.flatMap(consumer =>
      queuesOf(queueName(namespace, consumer), retry),
    ),
    bindings: contracts.flatMap(contract =>
      contract.consumers.map(consumer => ({
        queue: queueName(namespace, consumer),
        routingKey: contract.type,
      })),
    ),
  };
}

function queuesOf(queue: string, retry: RetryPolicy): QueueDeclaration[] {
  const quorum = { 'x-queue-type': 'quorum' };
  // Nothing is dropped on its way to another queue: the default strategy may.
  const deadLetterTo = (target: string) => ({
    'x-dead-letter-exchange': '',
    'x-dead-letter-routing-key': target,
    'x-dead-letter-strategy': 'at-least-once',
    'x-overflow': 'reject-publish',
  });
  return [
    {
      name: deadQueueName(queue),
      arguments: { ...quorum, 'x-delivery-limit': NEVER_WORN_OUT },
    },
    {
      name: queue,
      arguments: {
        ...quorum,
        ...deadLetterTo(deadQueueName(queue)),
        'x-delivery-limit': retry.deliveryLimit,
      },
    },
    ...[...new Set(retry.delaysMs)].map(delay => ({
      name: parkingQueueName(queue, delay),
      arguments: { ...quorum, ...deadLetterTo(queue), 'x-message-ttl': delay },
    })),
  ];
}
