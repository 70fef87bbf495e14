import { BusEvent } from '@comptoir/kit/bus/BusEvent';
import amqplib from 'amqplib';
import { EXCHANGE } from './Bus.ts';

/** Records every event that the exchange publishes, with repetitions. */
export class Listener {
  readonly received: BusEvent[] = [];
  readonly #end: () => Promise<void>;
  readonly #ended: Promise<void>;

  /** Listens from now on, until the broker is killed or the listener closed. */
  static async open(url: string): Promise<Listener> {
    const model = await amqplib.connect(url);
    model.on('error', () => {});
    const channel = await model.createChannel();
    channel.on('error', () => {});
    const { queue } = await channel.assertQueue('', { exclusive: true });
    await channel.bindQueue(queue, EXCHANGE, '#');
    const ended = new Promise<void>(resolve => {
      model.once('close', () => resolve());
    });
    const end = () => model.close().catch(() => {});
    const listener = new Listener(end, ended);
    const record = (content: Buffer) => {
      const parsed = BusEvent.safeParse(JSON.parse(content.toString('utf8')));
      if (parsed.success) {
        listener.received.push(parsed.data);
      }
    };
    await channel.consume(
      queue,
      message => message && record(message.content),
      {
        noAck: true,
      },
    );
    return listener;
  }

  private constructor(end: () => Promise<void>, ended: Promise<void>) {
    this.#end = end;
    this.#ended = ended;
  }

  /** Resolves once the connection to the broker has ended; closes it when the signal aborts. */
  async ended(signal: AbortSignal): Promise<void> {
    if (signal.aborted) {
      return this.close();
    }
    signal.addEventListener('abort', () => void this.close(), { once: true });
    await this.#ended;
  }

  /** Number of events of a type received for an aggregate. */
  times(type: string, aggregateId: string): number {
    return this.received.filter(
      event => event.type === type && event.aggregateId === aggregateId,
    ).length;
  }

  close(): Promise<void> {
    return this.#end();
  }
}
