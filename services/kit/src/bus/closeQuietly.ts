import type { ChannelModel } from 'amqplib';

/** Closes a connection, which may be closed already; recovery then opens a new one. */
export async function closeQuietly(model: ChannelModel): Promise<void> {
  try {
    await model.close();
  } catch {
    // It was closed already.
  }
}
