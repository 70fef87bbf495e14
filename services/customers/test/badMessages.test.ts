import { randomUUID } from 'node:crypto';
import { customerDeleted } from '@comptoir/contracts/customerEvents';
import { OrderHistory } from '@comptoir/contracts/customers';
import { deadQueueName, queueName } from '@comptoir/kit/bus/Topology';
import {
  DeadLetterList,
  type DeadLetterSummary,
} from '@comptoir/kit/deadLetters/DeadLetter';
import { newEvent } from '@comptoir/kit/mongo/outbox';
import { eventually } from '@comptoir/kit-testing/eventually';
import { sendEvent } from '@comptoir/kit-testing/sendEvent';
import { sendRaw } from '@comptoir/kit-testing/sendRaw';
import amqplib, { type ChannelModel, type ConfirmChannel } from 'amqplib';
import { z } from 'zod';
import { orderEvent } from '../testing/OrderBus.ts';
import { PASSWORD, Person } from '../testing/Person.ts';
import {
  startTestCustomers,
  type TestCustomers,
} from '../testing/startTestCustomers.ts';

/** Exceeds the document size limit of MongoDB (16 MiB). */
const TOO_LARGE = 17 * 1024 * 1024;

const Line = z.looseObject({ level: z.string(), msg: z.string() });
let test: TestCustomers;
let broker: ChannelModel;
let channel: ConfirmChannel;
let person: Person;
let staff: Person;

beforeAll(async () => {
  test = await startTestCustomers();
  broker = await amqplib.connect(test.parts.amqpUrl);
  channel = await broker.createConfirmChannel();
  person = await Person.open(test, 'reader');
  staff = await Person.open(test, 'keeper');
  await test.models.customers.updateOne(
    { _id: staff.id },
    { $set: { roles: ['customer', 'staff'] } },
  );
  await staff.signIn();
});
afterAll(async () => {
  await broker.close();
  await test.close();
});

/** Counts the applied messages of a type. */
async function countApplied(type: string): Promise<number> {
  const metrics = await test.system.metrics();
  return metrics
    .split('\n')
    .filter(
      line =>
        line.startsWith('bus_message_duration_seconds_count') &&
        line.includes(`type="${type}"`) &&
        line.includes('outcome="done"'),
    )
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}

/** Publishes a valid event and waits until it is applied: the queue is not blocked. */
async function waitForNextEvent(): Promise<void> {
  const id = `ord_${randomUUID()}`;
  const order = { id, customerId: person.id };
  sendEvent(
    channel,
    test.parts.namespace,
    orderEvent('order.placed', 1, order),
  );
  await eventually(async () =>
    expect(await statusOf(person, id)).toBe('placed'),
  );
}

async function statusOf(
  reader: Person,
  id: string,
): Promise<string | undefined> {
  const { body } = await reader.get('/v1/me/orders?limit=50');
  return OrderHistory.parse(body).items.find(one => one.id === id)?.status;
}

function send(id: string, content: string | Buffer): void {
  const to = { namespace: test.parts.namespace, service: 'customers' };
  sendRaw(channel, to, { id, type: 'order.placed', content });
}

async function letterOf(id: string): Promise<DeadLetterSummary> {
  return eventually(async () => {
    const { body } = await staff.get('/v1/dead-letters?limit=100');
    const { items } = DeadLetterList.parse(body);
    const letter = items.find(({ messageId }) => messageId === id);
    if (!letter) {
      throw new Error(`no letter ${id}`);
    }
    return letter;
  });
}

/** Warnings and errors that were logged about a message. */
function linesOf(id: string) {
  return test.logged
    .map(line => Line.parse(JSON.parse(line)))
    .filter(line => line['messageId'] === id)
    .filter(({ level }) => ['warn', 'error'].includes(level));
}

const good = () =>
  orderEvent('order.placed', 1, {
    id: `ord_${randomUUID()}`,
    customerId: person.id,
  });

it.each<[name: string, content: () => string, reason: RegExp]>([
  ['is not JSON', () => '{"type": "order.pla', /^the message is not JSON$/],
  ['is empty', () => '', /^the message is not JSON$/],
  ['is not an event', () => '[]', /^event: /],
  [
    'is of a future version',
    () => JSON.stringify({ ...good(), version: 2 }),
    /^event\.version: /,
  ],
  [
    'lacks a field',
    () => JSON.stringify({ ...good(), data: {} }),
    /^event\.data\.number: .*; event\.data\.customerId: /,
  ],
  [
    'has a field of another type',
    () => JSON.stringify({ ...good(), aggregateVersion: '1' }),
    /^event\.aggregateVersion: /,
  ],
])(
  'when a message %s, then it is dead-lettered at once, logged in one line, and readable',
  async (_, content, reason) => {
    const id = `bad-${randomUUID()}`;
    send(id, content());
    await waitForNextEvent();
    const letter = await letterOf(id);
    expect(letter).toMatchObject({ type: 'order.placed', attempts: 1 });
    expect(letter.reason).toMatch(reason);
    const [line, ...more] = linesOf(id);
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      level: 'error',
      msg: 'a message is dead-lettered',
      type: 'order.placed',
      queue: queueName(test.parts.namespace, 'customers'),
      reason: letter.reason,
    });
  },
);

it('when a message is too large for the database, then it is logged, stays in the broker and blocks no other message', async () => {
  const id = `large-${randomUUID()}`;
  const dead = deadQueueName(queueName(test.parts.namespace, 'customers'));
  send(id, Buffer.alloc(TOO_LARGE, ' '));
  await waitForNextEvent();
  await eventually(() =>
    expect(linesOf(id)).toContainEqual(
      expect.objectContaining({
        msg: 'a dead letter cannot be stored; retrying',
        queue: dead,
        bytes: TOO_LARGE,
      }),
    ),
  );
  const [first] = linesOf(id);
  expect(first).toMatchObject({
    msg: 'a message is dead-lettered',
    bytes: TOO_LARGE,
  });
  // Later dead letters are still stored.
  const other = `bad-${randomUUID()}`;
  send(other, 'not JSON');
  await letterOf(other);
  await test.restart();
  await waitForNextEvent();
  await eventually(() =>
    expect(
      linesOf(id).filter(({ msg }) => msg.startsWith('a dead letter')).length,
    ).toBeGreaterThan(1),
  );
});

it('when events arrive twice and out of order, then each is applied once and the newest state remains', async () => {
  const id = `ord_${randomUUID()}`;
  const order = { id, customerId: person.id };
  const placed = orderEvent('order.placed', 1, order);
  const confirmed = orderEvent('order.confirmed', 3, order);
  const shipped = orderEvent('order.shipped', 4, order);
  for (const event of [
    shipped,
    placed,
    confirmed,
    confirmed,
    shipped,
    placed,
  ]) {
    sendEvent(channel, test.parts.namespace, event);
  }
  await waitForNextEvent();
  await eventually(async () =>
    expect(await statusOf(person, id)).toBe('shipped'),
  );
  const orders = await test.models.orders.find({ _id: id }).lean();
  expect(orders).toHaveLength(1);
  for (const subject of [/is confirmed/, /is on its way/]) {
    await test.mails.receive(person.email, subject);
    const mails = await test.mails.to(person.email);
    expect(mails.filter(mail => subject.test(mail.subject))).toHaveLength(1);
  }
});

it('when events of a deleted customer arrive, then none is stored or dead-lettered', async () => {
  const leaver = await Person.open(test, 'gone');
  const id = `ord_${randomUUID()}`;
  const order = { id, customerId: leaver.id };
  const types = ['order.placed', customerDeleted.type];
  const before = await Promise.all(types.map(countApplied));
  await leaver.post('/v1/me/deletion', { password: PASSWORD });
  const again = newEvent({
    type: customerDeleted.type,
    version: 1,
    data: {},
    aggregateId: leaver.id,
    aggregateVersion: 99,
  });
  const placed = orderEvent('order.placed', 1, order);
  for (const event of [placed, again, again, placed]) {
    sendEvent(channel, test.parts.namespace, event);
  }
  await eventually(async () => {
    const [placings = 0, deletions = 0] = await Promise.all(
      types.map(countApplied),
    );
    expect(placings).toBeGreaterThanOrEqual((before[0] ?? 0) + 2);
    // The service's own deletion event is the third.
    expect(deletions).toBeGreaterThanOrEqual((before[1] ?? 0) + 3);
  });
  expect(
    await test.models.orders.countDocuments({ customerId: leaver.id }),
  ).toBe(0);
  const { body } = await staff.get('/v1/dead-letters?limit=100');
  const letters = DeadLetterList.parse(body).items;
  expect(letters.map(({ aggregateId }) => aggregateId)).not.toContain(id);
});
