import type { ConfirmChannel, Message } from 'amqplib';
import { PublishRefusedError } from './PublishRefusedError.ts';

/** A message to publish. */
export interface Outgoing {
  exchange: string;
  routingKey: string;
  content: Buffer;
  messageId: string;
  /** Whether the broker returns it when no queue is bound. */
  mandatory: boolean;
  headers: Readonly<Record<string, unknown>>;
}

/** A channel whose sends resolve once the broker has confirmed, and reject when it returned or refused the message. */
export class ConfirmedChannel {
  readonly #channel: ConfirmChannel;
  /** Tags of returned messages; the broker confirms these as well, right after. */
  readonly #returned = new Set<string>();
  #open = true;
  #sequence = 0;

  constructor(channel: ConfirmChannel) {
    this.#channel = channel;
    channel.on('return', (message: Message) => {
      const tag: unknown = message.properties.headers?.['x-send'];
      this.#returned.add(String(tag));
    });
    channel.on('error', () => {});
    channel.on('close', () => {
      this.#open = false;
    });
  }

  isOpen(): boolean {
    return this.#open;
  }

  send(message: Outgoing): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    if (!this.#open) {
      return Promise.reject(new Error('RabbitMQ is disconnected'));
    }
    const tag = String(++this.#sequence);
    const { exchange, routingKey, content, messageId, mandatory, headers } =
      message;
    const onConfirm = (error: unknown) => {
      const returned = this.#returned.delete(tag);
      if (returned) {
        reject(new PublishRefusedError(`no queue is bound for ${routingKey}`));
      } else if (!error) {
        resolve();
      } else if (this.#open) {
        reject(new PublishRefusedError(`the broker refused ${routingKey}`));
      } else {
        reject(new Error('RabbitMQ disconnected before it confirmed'));
      }
    };
    this.#channel.publish(
      exchange,
      routingKey,
      content,
      {
        persistent: true,
        mandatory,
        messageId,
        contentType: 'application/json',
        headers: { ...headers, 'x-send': tag },
      },
      onConfirm,
    );
    return promise;
  }
}
