import amqplib, { type Channel } from 'amqplib';
import { z } from 'zod';
import { exchangeName } from '@comptoir/kit/bus/Topology';
import { EventContract } from './EventContract.ts';
import { NONSENSE_HEADER } from './nonsenseHeader.ts';

const text = z.string().optional().catch(undefined);
const Properties = z.object({
  messageId: text,
  contentType: text,
  headers: z.record(z.string(), z.unknown()).optional(),
});

/** The watched exchange and its contracts. */
export interface EventWatchOptions {
  amqpUrl: string;
  /** The prefix of the exchange. */
  namespace: string;
  /** The folder of the AsyncAPI documents; ends with a slash. */
  documents: URL;
}

/**
 * A test's queue that receives a copy of every message of an exchange, from any
 * publisher, and survives a kill of the broker.
 */
export class EventWatch {
  readonly #amqpUrl: string;
  readonly #exchange: string;
  readonly #queue: string;
  readonly #contract: EventContract;

  private constructor(options: EventWatchOptions) {
    this.#amqpUrl = options.amqpUrl;
    this.#exchange = exchangeName(options.namespace);
    this.#queue = `${this.#exchange}.watch`;
    this.#contract = EventContract.read(options.documents);
  }

  /** Declares the exchange as services do, and starts to collect copies. */
  static async open(options: EventWatchOptions): Promise<EventWatch> {
    const watch = new EventWatch(options);
    await watch.#use(async channel => {
      await channel.assertExchange(watch.#exchange, 'topic', {
        durable: true,
      });
      await channel.assertQueue(watch.#queue, { durable: true });
      await channel.bindQueue(watch.#queue, watch.#exchange, '#');
    });
    return watch;
  }

  /** Reads the messages since the last call: their number and violations of the contract. */
  async look(): Promise<{ seen: number; findings: string[] }> {
    return this.#use(async channel => {
      const findings: string[] = [];
      for (let seen = 0; ; seen++) {
        const message = await channel.get(this.#queue, { noAck: true });
        if (!message) {
          return { seen, findings };
        }
        const { messageId, contentType, headers } = Properties.parse(
          message.properties,
        );
        if (headers?.[NONSENSE_HEADER]) {
          continue;
        }
        findings.push(
          ...this.#contract.findings({
            messageId,
            contentType,
            content: message.content,
            routingKey: message.fields.routingKey,
          }),
        );
      }
    });
  }

  /** Deletes the queue. @throws Error naming each unread message that violates its contract */
  async close(): Promise<void> {
    const { findings } = await this.look();
    await this.#use(channel => channel.deleteQueue(this.#queue));
    if (findings.length > 0) {
      throw new Error(`contract violations:\n${findings.join('\n')}`);
    }
  }

  async #use<T>(action: (channel: Channel) => Promise<T>): Promise<T> {
    const model = await amqplib.connect(this.#amqpUrl);
    try {
      return await action(await model.createChannel());
    } finally {
      await model.close();
    }
  }
}
