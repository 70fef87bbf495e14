import type {
  Channel,
  ChannelModel,
  ConsumeMessage,
  RecoveryOptions,
  SocketOptions,
} from 'amqplib';
import type { Random } from '../Random.ts';

type Setup = (model: ChannelModel) => Promise<void>;

/** The part of amqplib that services use: recovering connections with a setup. */
interface Amqplib {
  connect: (
    url: string,
    options: SocketOptions & {
      recovery: Omit<RecoveryOptions, 'setup'> & { setup: Setup };
    },
  ) => Promise<unknown>;
}

/**
 * Delays every message that a process consumes by a random time of up to
 * `maxDelayMs` milliseconds, which also reorders them, like a busy broker.
 *
 * @param library - the amqplib module; patched for the whole process
 */
export function delayMessages(
  library: Amqplib,
  random: Random,
  maxDelayMs: number,
): void {
  const { connect } = library;
  library.connect = (url, { recovery, ...options }) => {
    const setup: Setup = model => recovery.setup(delayModel(model));
    return connect(url, { ...options, recovery: { ...recovery, setup } });
  };

  function delayModel(model: ChannelModel): ChannelModel {
    const createChannel = model.createChannel.bind(model);
    const createConfirmChannel = model.createConfirmChannel.bind(model);
    model.createChannel = async () => delayChannel(await createChannel());
    model.createConfirmChannel = async () =>
      delayChannel(await createConfirmChannel());
    return model;
  }

  function delayChannel<Kind extends Channel>(channel: Kind): Kind {
    const consume = channel.consume.bind(channel);
    channel.consume = (queue, handle, options) =>
      consume(queue, delayed(handle), options);
    return channel;
  }

  function delayed(handle: (message: ConsumeMessage | null) => void) {
    return (message: ConsumeMessage | null) => {
      setTimeout(() => handle(message), random.between(0, maxDelayMs));
    };
  }
}
