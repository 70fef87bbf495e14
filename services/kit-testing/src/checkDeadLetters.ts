import amqplib from 'amqplib';
import { queueName } from '@comptoir/kit/bus/Topology';
import {
  DeadLetter,
  DeadLetterList,
} from '@comptoir/kit/deadLetters/DeadLetter';
import { eventually } from './eventually.ts';
import type { HttpClient } from './HttpClient.ts';

/** Sends an invalid message to a service's queue; resolves when the broker confirms it. */
export async function sendNonsense(
  { amqpUrl, namespace }: { amqpUrl: string; namespace: string },
  service: string,
): Promise<void> {
  const model = await amqplib.connect(amqpUrl);
  const channel = await model.createConfirmChannel();
  channel.sendToQueue(queueName(namespace, service), Buffer.from('no event'));
  await channel.waitForConfirms();
  await model.close();
}

/** Checks that staff, and only staff, can list, read, redrive and discard dead letters. */
export async function checkDeadLetters(options: {
  client: HttpClient;
  parts: { amqpUrl: string; namespace: string };
  service: string;
  /** Access token of a staff member, followed by that of a customer. */
  staff: string;
  customer: string;
}): Promise<void> {
  const { client, parts, service, staff, customer } = options;
  const path = '/v1/dead-letters';
  const post = (to: string, body?: unknown, token = staff) =>
    client.ask(`${path}/${to}`, { method: 'POST', token, body });
  await sendNonsense(parts, service);
  const [letter] = await eventually(async () => {
    const { body } = await client.ask(path, { token: staff });
    const { items } = DeadLetterList.parse(body);
    expect(items).toHaveLength(1);
    return items;
  });
  expect(letter).toMatchObject({ preview: 'no event', bytes: 8, attempts: 1 });
  const id = letter?.id ?? '';

  expect((await client.ask(path)).status).toBe(401);
  for (const [method, to] of [
    ['GET', path],
    ['GET', `${path}/${id}`],
    ['POST', `${path}/${id}/redrive`],
    ['POST', `${path}/${id}/discard`],
  ] as const) {
    const { status } = await client.ask(to, { method, token: customer });
    expect([method, to, status]).toEqual([method, to, 403]);
  }
  const unknown = [
    await client.ask(`${path}/dea_unknown`, { token: staff }),
    await post('dea_unknown/redrive'),
    await post('dea_unknown/discard', { note: 'x' }),
  ];
  expect(unknown.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect((await post(`${id}/discard`, { note: ' ' })).status).toBe(400);

  const whole = await client.ask(`${path}/${id}`, { token: staff });
  expect(DeadLetter.parse(whole.body).payload).toEqual({
    encoding: 'utf8',
    content: 'no event',
  });
  const discarded = await post(`${id}/discard`, { note: 'Not an event' });
  expect(discarded).toMatchObject({ status: 200, body: { id, preview: null } });
  expect((await client.ask(path, { token: staff })).body).toMatchObject({
    items: [],
    total: 0,
  });
  expect((await post(`${id}/redrive`)).status).toBe(409);
  expect((await post(`${id}/discard`, { note: 'Again' })).status).toBe(200);
  const trail = await client.ask(`/v1/audit?subject=${id}`, { token: staff });
  expect(trail.body).toMatchObject({
    items: [
      {
        action: 'dead-letter.discarded',
        before: { state: 'waiting' },
        after: { state: 'discarded', note: 'Not an event' },
      },
      { action: 'dead-letter.read' },
    ],
  });
}
