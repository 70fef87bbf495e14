import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  trace,
} from '@opentelemetry/api';
import {
  IllegalOperationError,
  type ChannelModel,
  type ConfirmChannel,
  type ConsumeMessage,
} from 'amqplib';
import { ServiceUnavailableError } from '../errors.ts';
import { newId } from '../newId.ts';
import type { Log } from '../createLog.ts';
import { beginSpan, failSpan, type SpanFacts } from '../tracing/spans.ts';
import { closeQuietly } from './closeQuietly.ts';
import { ConfirmedChannel } from './ConfirmedChannel.ts';
import type { ConsumerMetrics } from './ConsumerMetrics.ts';
import type { EventHandler } from './onEvent.ts';
import { retryHeaders, messageHistory } from './messageHistory.ts';
import { PoisonError } from './PoisonError.ts';
import {
  deadQueueName,
  parkingQueueName,
  type RetryPolicy,
} from './Topology.ts';

/** Queue, handlers and retries of a consumer. */
export interface ConsumerOptions {
  queue: string;
  handlers: readonly EventHandler[];
  retry: RetryPolicy;
  /** Messages that are handled concurrently. */
  prefetch: number;
  /** Maps errors of drivers to those of `errors.ts`. */
  translate: (error: unknown) => unknown;
  metrics: ConsumerMetrics;
  log: Log;
}

/**
 * Consumes one queue. A message is acknowledged once its effect is stored, or
 * once the broker has confirmed it in a parking queue or the dead-letter queue.
 */
export class Consumer {
  readonly #options: ConsumerOptions;
  readonly #handlers: ReadonlyMap<string, EventHandler>;
  readonly #busy = new Set<Promise<void>>();
  #channel: ConfirmChannel | undefined;
  #tag: string | undefined;

  constructor(options: ConsumerOptions) {
    this.#options = options;
    this.#handlers = new Map(
      options.handlers.map(handler => [handler.type, handler]),
    );
  }

  /** Called with each new connection. */
  readonly onConnect = async (model: ChannelModel): Promise<void> => {
    const channel = await model.createConfirmChannel();
    const sender = new ConfirmedChannel(channel);
    channel.once('close', () => void closeQuietly(model));
    await channel.prefetch(this.#options.prefetch);
    const { consumerTag } = await channel.consume(
      this.#options.queue,
      message => {
        // Null: the queue was deleted; a new connection declares it again.
        if (!message) {
          return void closeQuietly(model);
        }
        const work = this.#process(channel, sender, message);
        this.#busy.add(work);
        void work.finally(() => this.#busy.delete(work));
      },
    );
    this.#channel = channel;
    this.#tag = consumerTag;
  };

  /** Stops consuming and waits for the messages in progress. */
  async stop(): Promise<void> {
    if (this.#channel && this.#tag) {
      await this.#channel.cancel(this.#tag).catch(() => {});
    }
    await Promise.all(this.#busy);
  }

  /** Continues the trace of the message. */
  async #process(
    channel: ConfirmChannel,
    sender: ConfirmedChannel,
    message: ConsumeMessage,
  ): Promise<void> {
    const from = propagation.extract(ROOT_CONTEXT, headersIn(message));
    const span = beginSpan(spanFacts(this.#options.queue, message), from);
    await context.with(trace.setSpan(from, span), () =>
      this.#acknowledge(channel, sender, message),
    );
    span.end();
  }

  /** Handles a message, then acknowledges it or returns it to the queue. Never rejects. */
  async #acknowledge(
    channel: ConfirmChannel,
    sender: ConfirmedChannel,
    message: ConsumeMessage,
  ): Promise<void> {
    const isStored = await this.#handleOrPark(sender, message);
    if (!sender.isOpen()) {
      return;
    }
    try {
      if (isStored) {
        channel.ack(message);
      } else {
        channel.nack(message);
      }
    } catch (error) {
      // The channel is closing: the broker redelivers the message.
      if (!(error instanceof IllegalOperationError)) {
        throw error;
      }
    }
  }

  /** Returns whether the effect is stored or the message is in another queue. */
  async #handleOrPark(
    sender: ConfirmedChannel,
    message: ConsumeMessage,
  ): Promise<boolean> {
    const { metrics, translate, log, queue } = this.#options;
    const done = metrics.begin(this.#typeOf(message));
    try {
      try {
        await this.#handle(message);
        done('done');
      } catch (error) {
        const span = trace.getActiveSpan();
        if (span) {
          failSpan(span, error);
        }
        done(await this.#retryOrDeadLetter(sender, message, translate(error)));
      }
      return true;
    } catch (error) {
      const { id: messageId, type } = messageHistory(message);
      const facts = { messageId, type, queue, err: error };
      log.error(facts, 'a message could be neither retried nor dead-lettered');
      done('returned');
      return false;
    }
  }

  /** The type as a metric label: `unknown` without a handler, so that labels stay bounded. */
  #typeOf(message: ConsumeMessage): string {
    const { type } = messageHistory(message);
    const known = [message.fields.routingKey, type].find(one =>
      this.#handlers.has(one),
    );
    return known ?? 'unknown';
  }

  async #handle(message: ConsumeMessage): Promise<void> {
    const handler =
      this.#handlers.get(message.fields.routingKey) ??
      this.#handlers.get(messageHistory(message).type);
    if (!handler) {
      throw new PoisonError(`no handler for ${message.fields.routingKey}`);
    }
    await handler.handle(parse(message.content));
  }

  async #retryOrDeadLetter(
    sender: ConfirmedChannel,
    message: ConsumeMessage,
    error: unknown,
  ): Promise<'retried' | 'dead'> {
    const { queue, retry, log } = this.#options;
    const history = messageHistory(message);
    // An unavailable database does not count as a failed attempt.
    const attempts =
      error instanceof ServiceUnavailableError
        ? history.attempts
        : history.attempts + 1;
    const dead = error instanceof PoisonError || attempts >= retry.maxAttempts;
    const delay =
      retry.delaysMs[Math.min(history.attempts, retry.delaysMs.length - 1)] ??
      1_000;
    const reason =
      error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    const facts = {
      messageId: history.id,
      type: history.type,
      queue,
      attempt: attempts,
      bytes: message.content.length,
      reason,
      // The stack of a PoisonError does not describe the message.
      ...(!(error instanceof PoisonError) && { err: error }),
    };
    if (dead) {
      log.error(facts, 'a message is dead-lettered');
    } else {
      log.warn(facts, 'a message failed and will be retried');
    }
    await sender.send({
      exchange: '',
      routingKey: dead ? deadQueueName(queue) : parkingQueueName(queue, delay),
      content: message.content,
      messageId: history.id,
      mandatory: true,
      headers: retryHeaders(history, {
        attempts,
        reason,
        deadLetterId: dead ? newId('dea') : undefined,
      }),
    });
    return dead ? 'dead' : 'retried';
  }
}

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch (cause) {
    throw new PoisonError('the message is not JSON', { cause });
  }
}

function headersIn({ properties }: ConsumeMessage): Record<string, unknown> {
  return { ...properties.headers };
}

function spanFacts(queue: string, message: ConsumeMessage): SpanFacts {
  const { id, type } = messageHistory(message);
  return {
    name: `process ${type}`,
    kind: SpanKind.CONSUMER,
    attributes: {
      'messaging.system': 'rabbitmq',
      'messaging.operation.name': 'process',
      'messaging.operation.type': 'process',
      'messaging.destination.name': queue,
      'messaging.message.id': id,
    },
  };
}
