import { performance } from 'node:perf_hooks';
import amqplib, { type ChannelModel } from 'amqplib';
import { z } from 'zod';
import { EXCHANGE } from '../../../chaos/shop/Bus.ts';

const Event = z.object({ aggregateId: z.string() });

/** Records when the first event of one type arrived for each aggregate. */
export class EventClock {
  readonly #model: ChannelModel;
  readonly #times = new Map<string, number>();

  static async open(url: string, type: string): Promise<EventClock> {
    const model = await amqplib.connect(url);
    const clock = new EventClock(model);
    const channel = await model.createChannel();
    const { queue } = await channel.assertQueue('', { exclusive: true });
    await channel.bindQueue(queue, EXCHANGE, type);
    await channel.consume(queue, message => message && clock.#record(message), {
      noAck: true,
    });
    return clock;
  }

  private constructor(model: ChannelModel) {
    this.#model = model;
  }

  /** Arrival time in milliseconds of `performance.now()`; undefined without an event. */
  at(aggregateId: string): number | undefined {
    return this.#times.get(aggregateId);
  }

  close(): Promise<void> {
    return this.#model.close();
  }

  #record({ content }: { content: Buffer }): void {
    const now = performance.now();
    const { aggregateId } = Event.parse(JSON.parse(content.toString('utf8')));
    if (!this.#times.has(aggregateId)) {
      this.#times.set(aggregateId, now);
    }
  }
}
