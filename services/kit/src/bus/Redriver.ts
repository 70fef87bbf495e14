import type { ChannelModel } from 'amqplib';
import { ServiceUnavailableError } from '../errors.ts';
import { closeQuietly } from './closeQuietly.ts';
import { ConfirmedChannel } from './ConfirmedChannel.ts';
import { traceHeaders } from './traceHeaders.ts';

/** A dead letter to redrive. */
export interface Redriven {
  messageId: string;
  type: string;
  content: Buffer;
  /** Number of redrives, this one included. */
  times: number;
}

/** Sends dead letters back to their queue with no failed attempts. */
export class Redriver {
  readonly #queue: string;
  #channel: ConfirmedChannel | undefined;

  constructor(queue: string) {
    this.#queue = queue;
  }

  /** Called with each new connection. */
  readonly onConnect = async (model: ChannelModel): Promise<void> => {
    const channel = await model.createConfirmChannel();
    channel.once('close', () => void closeQuietly(model));
    this.#channel = new ConfirmedChannel(channel);
  };

  isOpen(): boolean {
    return this.#channel?.isOpen() ?? false;
  }

  /** @throws ServiceUnavailableError when the broker is disconnected */
  requireOpen(): ConfirmedChannel {
    if (this.#channel?.isOpen()) {
      return this.#channel;
    }
    throw new ServiceUnavailableError(
      'RabbitMQ is disconnected; try again in a moment.',
    );
  }

  /** Resolves once the broker has confirmed the message. @throws ServiceUnavailableError, PublishRefusedError */
  async send({ messageId, type, content, times }: Redriven): Promise<void> {
    await this.requireOpen().send({
      exchange: '',
      routingKey: this.#queue,
      content,
      messageId,
      mandatory: true,
      headers: { ...traceHeaders(), 'x-type': type, 'x-redriven': times },
    });
  }
}
