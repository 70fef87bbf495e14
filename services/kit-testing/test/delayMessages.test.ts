import amqplib, { type ConfirmChannel } from 'amqplib';
import { BusLink } from '@comptoir/kit/bus/BusLink';
import { createLog } from '@comptoir/kit/createLog';
import { eventually } from '../src/eventually.ts';
import { delayMessages } from '../src/lateEvents/delayMessages.ts';
import { Random } from '../src/Random.ts';
import { testParts } from '../src/testParts.ts';

const MOST_MS = 200;

it('has messages come late and in another order, each once, where services connect', async () => {
  const { amqpUrl, namespace } = testParts();
  delayMessages(amqplib, new Random(7), MOST_MS);
  const taken: number[] = [];
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
          message => taken.push(Number(message?.content.toString())),
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
  await eventually(() => expect(taken).toHaveLength(sent.length));
  expect(taken).not.toEqual(sent);
  expect(taken.toSorted((a, b) => a - b)).toEqual(sent);
  await channel.deleteExchange(namespace);
  await link.close();
});
