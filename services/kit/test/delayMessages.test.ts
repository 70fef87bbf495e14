import amqplib from 'amqplib';
import { eventually } from '../src/testing/eventually.ts';
import { delayMessages } from '../src/testing/lateEvents/delayMessages.ts';
import { Random } from '../src/testing/Random.ts';
import { testParts } from '../src/testing/testParts.ts';

const MOST_MS = 200;

it('has messages come late and in another order, each once', async () => {
  const { amqpUrl, namespace } = testParts();
  const library = { connect: amqplib.connect };
  delayMessages(library, new Random(7), MOST_MS);
  const model = await library.connect(amqpUrl);
  const channel = await model.createConfirmChannel();
  const { queue } = await channel.assertQueue(`${namespace}.late`, {
    exclusive: true,
  });
  const taken: number[] = [];
  await channel.consume(
    queue,
    message => taken.push(Number(message?.content.toString())),
    { noAck: true },
  );

  const sent = Array.from({ length: 20 }, (_, index) => index);
  for (const one of sent) channel.sendToQueue(queue, Buffer.from(String(one)));
  await channel.waitForConfirms();
  await eventually(() => expect(taken).toHaveLength(sent.length));
  expect(taken).not.toEqual(sent);
  expect(taken.toSorted((a, b) => a - b)).toEqual(sent);
  await model.close();
});
