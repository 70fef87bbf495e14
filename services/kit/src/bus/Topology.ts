import type { EventContract } from './EventContract.ts';

/** A queue and its arguments. */
export interface QueueDeclaration {
  name: string;
  arguments: Readonly<Record<string, string | number>>;
}

/** The exchange, queues and bindings, generated from the contracts. */
export interface Topology {
  exchange: string;
  queues: readonly QueueDeclaration[];
  bindings: readonly { queue: string; routingKey: string }[];
}

/** How failed messages are retried; times in milliseconds. */
export interface RetryPolicy {
  /** Delays before the second, third … attempt; later attempts use the last one. */
  delaysMs: readonly number[];
  /** Attempts after which a message is dead-lettered. */
  maxAttempts: number;
  /** Unacknowledged deliveries (crashes) after which a message is dead-lettered. */
  deliveryLimit: number;
}

/**
 * The delivery limit of dead-letter queues, which is never reached: a message
 * beyond the limit would be dropped. RabbitMQ 4 has a default of 20 and treats
 * -1 as unlimited; 3.10 treats -1 as zero deliveries.
 */
const UNLIMITED_DELIVERIES = 1_000_000_000;

/** Retries for about five minutes. */
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
 * Per consumer: a quorum queue, its dead-letter queue, and a parking queue for
 * each delay, whose messages expire into the first. Valid on RabbitMQ 3.10 and
 * 4.
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
  // The default strategy (at-most-once) may lose messages between queues.
  const deadLetterTo = (target: string) => ({
    'x-dead-letter-exchange': '',
    'x-dead-letter-routing-key': target,
    'x-dead-letter-strategy': 'at-least-once',
    'x-overflow': 'reject-publish',
  });
  return [
    {
      name: deadQueueName(queue),
      arguments: { ...quorum, 'x-delivery-limit': UNLIMITED_DELIVERIES },
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
