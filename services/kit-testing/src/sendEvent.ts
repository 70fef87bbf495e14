import type { Channel } from 'amqplib';
import type { BusEvent } from '@comptoir/kit/bus/BusEvent';
import { exchangeName } from '@comptoir/kit/bus/Topology';

/** Publishes an event like another service. */
export function sendEvent(
  channel: Channel,
  namespace: string,
  event: BusEvent,
): void {
  channel.publish(
    exchangeName(namespace),
    event.type,
    Buffer.from(JSON.stringify(event)),
    {
      persistent: true,
      messageId: event.id,
      contentType: 'application/json',
    },
  );
}
