import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib';
import { backOffDelay } from '../backOffDelay.ts';
import { closeQuietly } from '../bus/closeQuietly.ts';
import { deadQueueName } from '../bus/Topology.ts';
import type { Log } from '../createLog.ts';
import { pause } from '../pause.ts';
import type { DeadLetterDocument } from './DeadLetterDocument.ts';
import { readDeadLetter } from './readDeadLetter.ts';

/** Letters that are stored concurrently. */
const PREFETCH = 16;

/**
 * Moves letters from a dead-letter queue into the database. A message is
 * acknowledged once it is stored. Until then it is held and retried, never
 * returned to the broker: each return counts towards its delivery limit.
 */
export class DeadLetterIntake {
  readonly #queue: string;
  readonly #insert: (letter: DeadLetterDocument) => Promise<void>;
  readonly #log: Log;
  readonly #busy = new Set<Promise<void>>();
  readonly #stopping = new AbortController();
  #cancel: () => Promise<unknown> = () => Promise.resolve();

  constructor(options: {
    queue: string;
    insert: (letter: DeadLetterDocument) => Promise<void>;
    log: Log;
  }) {
    this.#queue = deadQueueName(options.queue);
    this.#insert = options.insert;
    this.#log = options.log;
  }

  /** Called with each new connection. */
  readonly onConnect = async (model: ChannelModel): Promise<void> => {
    const channel = await model.createChannel();
    const closed = new AbortController();
    channel.on('error', () => {});
    channel.once('close', () => {
      closed.abort();
      void closeQuietly(model);
    });
    const end = AbortSignal.any([closed.signal, this.#stopping.signal]);
    await channel.prefetch(PREFETCH);
    const { consumerTag } = await channel.consume(this.#queue, message => {
      // Null: the queue was deleted; a new connection declares it again.
      if (!message) {
        return void closeQuietly(model);
      }
      const work = this.#store(channel, message, end);
      this.#busy.add(work);
      void work.finally(() => this.#busy.delete(work));
    });
    this.#cancel = () => channel.cancel(consumerTag).catch(() => {});
  };

  /** Stops consuming and waits for the letters in progress. */
  async stop(): Promise<void> {
    await this.#cancel();
    this.#stopping.abort();
    await Promise.all(this.#busy);
  }

  async #store(
    channel: Channel,
    message: ConsumeMessage,
    end: AbortSignal,
  ): Promise<void> {
    const letter = readDeadLetter(message);
    for (let attempt = 1; !end.aborted; attempt++) {
      try {
        await this.#insert(letter);
        if (!end.aborted) {
          channel.ack(message);
        }
        return;
      } catch (error) {
        const { messageId, type, bytes } = letter;
        const queue = this.#queue;
        const facts = { messageId, type, queue, bytes, attempt, err: error };
        this.#log.warn(facts, 'a dead letter cannot be stored; retrying');
        await pause(backOffDelay({ firstMs: 200, maxMs: 5_000 }, attempt), end);
      }
    }
  }
}
