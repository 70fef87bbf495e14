import { performance } from 'node:perf_hooks';
import amqplib, { type ChannelModel } from 'amqplib';
import { z } from 'zod';
import { EXCHANGE } from '../../../chaos/shop/Bus.ts';

const Heard = z.object({ aggregateId: z.string() });

/** Notes when an event of one type was first heard of each aggregate. */
export class EventClock {
  readonly #model: ChannelModel;
  readonly #times = new Map<string, number>();

  static async open(url: string, type: string): Promise<EventClock> {
    const model = await amqplib.connect(url);
    const clock = new EventClock(model);
    const channel = await model.createChannel();
    const { queue } = await channel.assertQueue('', { exclusive: true });
    await channel.bindQueue(queue, EXCHANGE, type);
    await channel.consume(queue, message => message && clock.#note(message), {
      noAck: true,
    });
    return clock;
  }

  private constructor(model: ChannelModel) {
    this.#model = model;
  }

  /** In milliseconds of `performance.now()`; undefined when nothing was heard. */
  at(aggregateId: string): number | undefined {
    return this.#times.get(aggregateId);
  }

  close(): Promise<void> {
    return this.#model.close();
  }

  #note({ content }: { content: Buffer }): void {
    const now = performance.now();
    const { aggregateId } = Heard.parse(JSON.parse(content.toString('utf8')));
    if (!this.#times.has(aggregateId)) {
      this.#times.set(aggregateId, now);
    }
  }
}
