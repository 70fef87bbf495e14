import type { ConfirmChannel, Message } from 'amqplib';
import { PublishRefusedError } from './PublishRefusedError.ts';

/** One message as it is sent. */
export interface Outgoing {
  exchange: string;
  routingKey: string;
  content: Buffer;
  messageId: string;
  /** Whether it must reach a queue. */
  mandatory: boolean;
  headers: Readonly<Record<string, unknown>>;
}

/** A channel whose sends resolve when the broker has confirmed, and reject when it returned the message. */
export class ConfirmedChannel {
  readonly #channel: ConfirmChannel;
  /** Sends that were returned: the broker confirms those as well, just after. */
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
      return Promise.reject(new Error('RabbitMQ is away'));
    }
    const tag = String(++this.#sequence);
    const { exchange, routingKey, content, messageId, mandatory, headers } =
      message;
    const settle = (error: unknown) => {
      const returned = this.#returned.delete(tag);
      if (returned) {
        reject(new PublishRefusedError(`no queue takes ${routingKey}`));
      } else if (!error) {
        resolve();
      } else if (this.#open) {
        reject(new PublishRefusedError(`the broker refused ${routingKey}`));
      } else {
        reject(new Error('RabbitMQ went away before it confirmed'));
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
      settle,
    );
    return promise;
  }
}
