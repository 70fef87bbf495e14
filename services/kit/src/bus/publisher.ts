import type { ChannelModel, ConfirmChannel } from 'amqplib';
import type { BusEvent } from './busEvent.ts';
import { closeQuietly } from './closeQuietly.ts';
import { ConfirmedChannel } from './confirmedChannel.ts';
import type { EventContract } from './eventContract.ts';

/** Sends events and waits until the broker has them on disk. */
export class Publisher {
  readonly #exchange: string;
  readonly #consumed: ReadonlySet<string>;
  #channel: ConfirmedChannel | undefined;
  #onOpen: () => void = () => {};

  constructor(exchange: string, contracts: readonly EventContract[]) {
    this.#exchange = exchange;
    this.#consumed = new Set(
      contracts
        .filter(contract => contract.consumers.length > 0)
        .map(({ type }) => type),
    );
  }

  /** Called with each new connection. */
  readonly onConnect = async (model: ChannelModel): Promise<void> => {
    const channel: ConfirmChannel = await model.createConfirmChannel();
    // Without its channel a connection is of no use: begin anew.
    channel.once('close', () => void closeQuietly(model));
    this.#channel = new ConfirmedChannel(channel);
    this.#onOpen();
  };

  /** Tells the one who has something to send that it can be sent. */
  whenOpen(listener: () => void): void {
    this.#onOpen = listener;
  }

  isOpen(): boolean {
    return this.#channel?.isOpen() ?? false;
  }

  /**
   * Resolves once the event is safe with the broker. An event that somebody
   * consumes must reach a queue; one that nobody does needs none.
   *
   * @throws PublishRefusedError when the broker did not take it, Error when the broker is away
   */
  async publish(event: BusEvent): Promise<void> {
    if (!this.#channel) throw new Error('RabbitMQ is away');
    await this.#channel.send({
      exchange: this.#exchange,
      routingKey: event.type,
      content: Buffer.from(JSON.stringify(event)),
      messageId: event.id,
      mandatory: this.#consumed.has(event.type),
      headers: {},
    });
  }
}
