import amqplib, { type ConfirmChannel } from 'amqplib';
import { BusLink } from '@comptoir/kit/bus/BusLink';
import { createLog } from '@comptoir/kit/createLog';
import { eventually } from '../src/eventually.ts';
import { delayMessages } from '../src/lateEvents/delayMessages.ts';
import { Random } from '../src/Random.ts';
import { testParts } from '../src/testParts.ts';

const MAX_DELAY_MS = 200;

it('delays and reorders the messages of a connection, and delivers each once', async () => {
  const { amqpUrl, namespace } = testParts();
  delayMessages(amqplib, new Random(7), MAX_DELAY_MS);
  const consumed: number[] = [];
  const ready = Promise.withResolvers<ConfirmChannel>();
  const queue = `${namespace}.late`;
  const link = await BusLink.open({
    url: amqpUrl,
    topology: { exchange: namespace, queues: [], bindings: [] },
    log: createLog({ service: 'test', level: 'silent' }),
    onConnect: [
      async model => {
        const channel = await model.createConfirmChannel();
        await channel.assertQueue(queue, { exclusive: true });
        await channel.consume(
          queue,
          message => consumed.push(Number(message?.content.toString())),
          { noAck: true },
        );
        ready.resolve(channel);
      },
    ],
  });

  const channel = await ready.promise;
  const sent = Array.from({ length: 20 }, (_, index) => index);
  for (const one of sent) {
    channel.sendToQueue(queue, Buffer.from(String(one)));
  }
  await channel.waitForConfirms();
  await eventually(() => expect(consumed).toHaveLength(sent.length));
  expect(consumed).not.toEqual(sent);
  expect(consumed.toSorted((a, b) => a - b)).toEqual(sent);
  await channel.deleteExchange(namespace);
  await link.close();
});
