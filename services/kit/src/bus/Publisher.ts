import { SpanKind } from '@opentelemetry/api';
import type { ChannelModel, ConfirmChannel } from 'amqplib';
import { Counter } from 'prom-client';
import type { Metrics } from '../Metrics.ts';
import { inSpan } from '../tracing/spans.ts';
import { contextOf } from '../tracing/traceparent.ts';
import type { StoredEvent } from './BusEvent.ts';
import { closeQuietly } from './closeQuietly.ts';
import { ConfirmedChannel } from './ConfirmedChannel.ts';
import type { EventContract } from './EventContract.ts';
import { traceHeaders } from './traceHeaders.ts';

/** Publishes events and waits for the broker's confirmation. */
export class Publisher {
  readonly #exchange: string;
  readonly #consumed: ReadonlySet<string>;
  readonly #events: Counter<'type' | 'outcome'>;
  #channel: ConfirmedChannel | undefined;
  #onOpen: () => void = () => {};

  constructor(options: {
    exchange: string;
    contracts: readonly EventContract[];
    metrics: Metrics;
  }) {
    const { exchange, contracts, metrics } = options;
    this.#exchange = exchange;
    this.#events = new Counter({
      name: 'bus_events_published_total',
      help: 'Events sent to the broker, by outcome: confirmed, or failed (retried later)',
      labelNames: ['type', 'outcome'],
      registers: [metrics],
    });
    this.#consumed = new Set(
      contracts
        .filter(contract => contract.consumers.length > 0)
        .map(({ type }) => type),
    );
  }

  /** Called with each new connection. */
  readonly onConnect = async (model: ChannelModel): Promise<void> => {
    const channel: ConfirmChannel = await model.createConfirmChannel();
    // Reconnect when the channel closes.
    channel.once('close', () => void closeQuietly(model));
    this.#channel = new ConfirmedChannel(channel);
    this.#onOpen();
  };

  /** Sets the listener that is called when publishing becomes possible. */
  whenOpen(listener: () => void): void {
    this.#onOpen = listener;
  }

  isOpen(): boolean {
    return this.#channel?.isOpen() ?? false;
  }

  /**
   * Resolves once the broker has confirmed the event. An event with consumers
   * must reach a queue; others need none.
   *
   * @throws PublishRefusedError when the broker refused it, Error when the broker is disconnected
   */
  async publish(stored: StoredEvent): Promise<void> {
    const { type } = stored;
    try {
      await this.#publish(stored);
      this.#events.inc({ type, outcome: 'confirmed' });
    } catch (error) {
      this.#events.inc({ type, outcome: 'failed' });
      throw error;
    }
  }

  /** Continues the event's trace; an event without one starts none. */
  async #publish({ traceparent, ...event }: StoredEvent): Promise<void> {
    const channel = this.#channel;
    if (!channel) {
      throw new Error('RabbitMQ is disconnected');
    }
    const send = () =>
      channel.send({
        exchange: this.#exchange,
        routingKey: event.type,
        content: Buffer.from(JSON.stringify(event)),
        messageId: event.id,
        mandatory: this.#consumed.has(event.type),
        headers: traceHeaders(),
      });
    if (traceparent === undefined) {
      return send();
    }
    const facts = {
      name: `send ${event.type}`,
      kind: SpanKind.PRODUCER,
      attributes: {
        'messaging.system': 'rabbitmq',
        'messaging.operation.name': 'send',
        'messaging.operation.type': 'send',
        'messaging.destination.name': this.#exchange,
        'messaging.rabbitmq.destination.routing_key': event.type,
        'messaging.message.id': event.id,
      },
    };
    return inSpan(facts, contextOf(traceparent), send);
  }
}
