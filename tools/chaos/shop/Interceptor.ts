import { BusEvent } from '@comptoir/kit/bus/BusEvent';
import amqplib from 'amqplib';
import type { Bus, Delivery } from './Bus.ts';
import { EXCHANGE, queueOf, topology } from './Bus.ts';
import { BUS_NAMES } from './ServiceName.ts';

/**
 * Replaces the exchange's routing: every event reaches the services only through
 * the interceptor. A service that reconnects binds its queue again.
 */
export class Interceptor {
  /** Events not delivered yet, once for each service that consumes them. */
  waiting: Delivery[] = [];
  readonly #bus: Bus;
  readonly #end: () => Promise<void>;

  static async open(bus: Bus, url: string): Promise<Interceptor> {
    const model = await amqplib.connect(url);
    const channel = await model.createChannel();
    const { queue } = await channel.assertQueue('', { exclusive: true });
    await channel.bindQueue(queue, EXCHANGE, '#');
    const interceptor = new Interceptor(bus, () => model.close());
    await channel.consume(
      queue,
      message => message && interceptor.#intercept(message.content),
      { noAck: true },
    );
    for (const one of topology.bindings) {
      await channel.unbindQueue(one.queue, EXCHANGE, one.routingKey);
    }
    return interceptor;
  }

  private constructor(bus: Bus, end: () => Promise<void>) {
    this.#bus = bus;
    this.#end = end;
  }

  /** Delivers the waiting events as `arrange` returns them: reordered, repeated. */
  async pass(arrange: (waiting: Delivery[]) => Delivery[]): Promise<void> {
    const deliveries = arrange(this.waiting);
    this.waiting = [];
    if (deliveries.length > 0) {
      await this.#bus.deliver(deliveries);
    }
  }

  /** Binds the services' queues again and delivers the waiting events. */
  async close(): Promise<void> {
    await this.#bus.use(async channel => {
      for (const one of topology.bindings) {
        await channel.bindQueue(one.queue, EXCHANGE, one.routingKey);
      }
    });
    await this.#end();
    await this.pass(waiting => waiting);
  }

  #intercept(content: Buffer): void {
    const event = BusEvent.parse(JSON.parse(content.toString('utf8')));
    const bindings = topology.bindings.filter(
      ({ routingKey }) => routingKey === event.type,
    );
    for (const service of BUS_NAMES) {
      if (bindings.some(({ queue }) => queue === queueOf(service))) {
        this.waiting.push({ service, event });
      }
    }
  }
}
