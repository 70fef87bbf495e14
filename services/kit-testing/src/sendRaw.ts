import type { Channel } from 'amqplib';
import { queueName } from '@comptoir/kit/bus/Topology';

/** Sends any bytes directly to a service's queue, with the headers of a retried message. */
export function sendRaw(
  channel: Channel,
  to: { namespace: string; service: string },
  message: { id?: string; type: string; content: string | Buffer },
): void {
  channel.sendToQueue(
    queueName(to.namespace, to.service),
    Buffer.from(message.content),
    {
      persistent: true,
      ...(message.id !== undefined && { messageId: message.id }),
      headers: { 'x-type': message.type },
    },
  );
}
