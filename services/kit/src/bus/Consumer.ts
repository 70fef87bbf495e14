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
import { headersAside, messagePast } from './messagePast.ts';
import { PoisonError } from './PoisonError.ts';
import {
  deadQueueName,
  parkingQueueName,
  type RetryPolicy,
} from './Topology.ts';

/** What a consumer takes from, and who takes it in. */
export interface ConsumerOptions {
  queue: string;
  handlers: readonly EventHandler[];
  retry: RetryPolicy;
  /** Messages at work at once. */
  prefetch: number;
  /** Says errors of drivers in the words of `errors.ts`. */
  translate: (error: unknown) => unknown;
  metrics: ConsumerMetrics;
  log: Log;
}

/**
 * Takes messages from one queue. A message is acknowledged once its effect is
 * stored, or once it is safe in a parking queue or the dead-letter queue.
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
        const work = this.#take(channel, sender, message);
        this.#busy.add(work);
        void work.finally(() => this.#busy.delete(work));
      },
    );
    this.#channel = channel;
    this.#tag = consumerTag;
  };

  /** Takes nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    if (this.#channel && this.#tag) {
      await this.#channel.cancel(this.#tag).catch(() => {});
    }
    await Promise.all(this.#busy);
  }

  /** In the trace that the message was sent in. */
  async #take(
    channel: ConfirmChannel,
    sender: ConfirmedChannel,
    message: ConsumeMessage,
  ): Promise<void> {
    const from = propagation.extract(ROOT_CONTEXT, headersOf(message));
    const span = beginSpan(spanFacts(this.#options.queue, message), from);
    await context.with(trace.setSpan(from, span), () =>
      this.#takeIn(channel, sender, message),
    );
    span.end();
  }

  /** Never rejects. */
  async #takeIn(
    channel: ConfirmChannel,
    sender: ConfirmedChannel,
    message: ConsumeMessage,
  ): Promise<void> {
    const isSafe = await this.#settle(sender, message);
    if (!sender.isOpen()) {
      return;
    }
    try {
      if (isSafe) {
        channel.ack(message);
      } else {
        channel.nack(message);
      }
    } catch (error) {
      // The connection is about to close: the broker delivers it again.
      if (!(error instanceof IllegalOperationError)) {
        throw error;
      }
    }
  }

  /** Whether the message's effect is stored, or the message itself is in another queue. */
  async #settle(
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
        done(await this.#putAside(sender, message, translate(error)));
      }
      return true;
    } catch (error) {
      const { id: messageId, type } = messagePast(message);
      const facts = { messageId, type, queue, err: error };
      log.error(facts, 'a message could not be put aside');
      done('returned');
      return false;
    }
  }

  /** Of the types that somebody here takes in; others could be anything. */
  #typeOf(message: ConsumeMessage): string {
    const { type } = messagePast(message);
    const known = [message.fields.routingKey, type].find(one =>
      this.#handlers.has(one),
    );
    return known ?? 'unknown';
  }

  async #handle(message: ConsumeMessage): Promise<void> {
    const handler =
      this.#handlers.get(message.fields.routingKey) ??
      this.#handlers.get(messagePast(message).type);
    if (!handler) {
      throw new PoisonError(
        `nobody here takes in ${message.fields.routingKey}`,
      );
    }
    await handler.handle(parse(message.content));
  }

  async #putAside(
    sender: ConfirmedChannel,
    message: ConsumeMessage,
    error: unknown,
  ): Promise<'retried' | 'dead'> {
    const { queue, retry, log } = this.#options;
    const past = messagePast(message);
    // A database that is away is not the message's fault.
    const attempts =
      error instanceof ServiceUnavailableError
        ? past.attempts
        : past.attempts + 1;
    const dead = error instanceof PoisonError || attempts >= retry.maxAttempts;
    const delay =
      retry.delaysMs[Math.min(past.attempts, retry.delaysMs.length - 1)] ??
      1_000;
    const reason =
      error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    const facts = {
      messageId: past.id,
      type: past.type,
      queue,
      attempt: attempts,
      bytes: message.content.length,
      reason,
      // Where it was thrown says nothing of what is wrong with a message.
      ...(!(error instanceof PoisonError) && { err: error }),
    };
    if (dead) {
      log.error(facts, 'a message is dead');
    } else {
      log.warn(facts, 'a message failed and is tried again');
    }
    await sender.send({
      exchange: '',
      routingKey: dead ? deadQueueName(queue) : parkingQueueName(queue, delay),
      content: message.content,
      messageId: past.id,
      mandatory: true,
      headers: headersAside(past, {
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

function headersOf({ properties }: ConsumeMessage): Record<string, unknown> {
  return { ...properties.headers };
}

function spanFacts(queue: string, message: ConsumeMessage): SpanFacts {
  const { id, type } = messagePast(message);
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
