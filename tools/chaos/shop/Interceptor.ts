import { BusEvent } from '@comptoir/kit/bus/BusEvent';
import amqplib from 'amqplib';
import type { Bus, Delivery } from './Bus.ts';
import { EXCHANGE, queueOf, topology } from './Bus.ts';
import { BUS_NAMES } from './ServiceName.ts';

/**
 * Takes the exchange's place: no service is given an event any more but by it.
 * A service that connects anew is bound again.
 */
export class Interceptor {
  /** What was said and not handed on yet, once for each service that hears it. */
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
      message => message && interceptor.#take(message.content),
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

  /** Hands on what waits, as `arrange` has it: in another order, and more than once. */
  async pass(arrange: (waiting: Delivery[]) => Delivery[]): Promise<void> {
    const deliveries = arrange(this.waiting);
    this.waiting = [];
    if (deliveries.length > 0) {
      await this.#bus.deliver(deliveries);
    }
  }

  /** Binds the services again; hands on what still waits. */
  async close(): Promise<void> {
    await this.#bus.use(async channel => {
      for (const one of topology.bindings) {
        await channel.bindQueue(one.queue, EXCHANGE, one.routingKey);
      }
    });
    await this.#end();
    await this.pass(waiting => waiting);
  }

  #take(content: Buffer): void {
    const event = BusEvent.parse(JSON.parse(content.toString('utf8')));
    const heard = topology.bindings.filter(
      ({ routingKey }) => routingKey === event.type,
    );
    for (const service of BUS_NAMES) {
      if (heard.some(({ queue }) => queue === queueOf(service))) {
        this.waiting.push({ service, event });
      }
    }
  }
}
