import type {
  Channel,
  ChannelModel,
  ConsumeMessage,
  Options,
  SocketOptions,
} from 'amqplib';
import type { Random } from '@comptoir/kit/testing/Random';

interface Amqplib {
  connect: (
    url: string | Options.Connect,
    socketOptions?: SocketOptions,
  ) => Promise<ChannelModel>;
}

/**
 * Has every message that a process consumes come late by up to `mostMs`
 * milliseconds, each by another while, and so in another order: as a broker
 * may deliver them that has much to do.
 *
 * @param library - amqplib itself; changed for the whole process
 */
export function delayMessages(
  library: Amqplib,
  random: Random,
  mostMs: number,
): void {
  const { connect } = library;
  library.connect = async (...address) => {
    const model = await connect(...address);
    const createChannel = model.createChannel.bind(model);
    const createConfirmChannel = model.createConfirmChannel.bind(model);
    model.createChannel = async () => delay(await createChannel());
    model.createConfirmChannel = async () =>
      delay(await createConfirmChannel());
    return model;
  };

  function delay<Kind extends Channel>(channel: Kind): Kind {
    const consume = channel.consume.bind(channel);
    channel.consume = (queue, take, options) =>
      consume(queue, late(take), options);
    return channel;
  }

  function late(take: (message: ConsumeMessage | null) => void) {
    return (message: ConsumeMessage | null) => {
      setTimeout(() => take(message), random.between(0, mostMs));
    };
  }
}
