import type { ConfirmChannel } from 'amqplib';
import { ConfirmedChannel } from './confirmedChannel.ts';
import { deadQueueName } from './topology.ts';

/**
 * Gives dead messages of a queue another chance, as if they had just been sent.
 * Each leaves the dead-letter queue only once it is safe in its queue.
 *
 * @param most - messages to move; those that die meanwhile are left
 * @returns how many were moved
 */
export async function redrive(
  channel: ConfirmChannel,
  queue: string,
  most: number,
): Promise<number> {
  const sender = new ConfirmedChannel(channel);
  for (let moved = 0; moved < most; moved++) {
    const message = await channel.get(deadQueueName(queue));
    if (!message) return moved;
    const type: unknown = message.properties.headers?.['x-type'];
    const id: unknown = message.properties.messageId;
    await sender.send({
      exchange: '',
      routingKey: queue,
      content: message.content,
      messageId: typeof id === 'string' ? id : 'unknown',
      mandatory: true,
      headers: typeof type === 'string' ? { 'x-type': type } : {},
    });
    channel.ack(message);
  }
  return most;
}
