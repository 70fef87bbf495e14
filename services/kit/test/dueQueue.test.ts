import { testParts } from '@comptoir/kit-testing/testParts';
import mongoose, { type Connection, type mongo } from 'mongoose';
import { CLOCK_SKEW_MS, DueQueue } from '../src/mongo/DueQueue.ts';

const LEASE_MS = 60_000;
const BACK_OFF = { firstMs: 1_000, maxMs: 90_000 };
const HOUR_MS = 3_600_000;

interface Task {
  _id: string;
  dueAt?: Date;
  lease?: { until: Date };
  failures?: number;
  result?: string;
}

const { mongodbUri, database } = testParts();
let connection: Connection;
let tasks: mongo.Collection<Task>;
let queue: DueQueue<Task>;

const hence = (ms: number) => new Date(Date.now() + ms);

beforeAll(async () => {
  connection = await mongoose
    .createConnection(mongodbUri, { dbName: database })
    .asPromise();
  tasks = connection.collection<Task>('tasks');
});
beforeEach(async () => {
  await tasks.deleteMany({});
  queue = create();
  await queue.createIndex();
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

function create(): DueQueue<Task> {
  return new DueQueue({
    collection: tasks,
    fields: {
      dueAt: 'dueAt',
      leasedUntil: 'lease.until',
      attempts: 'failures',
    },
    leaseMs: LEASE_MS,
    backOff: BACK_OFF,
  });
}

/** A queue whose claims move the due time. */
function createWithoutLeases(): DueQueue<Task> {
  return new DueQueue({
    collection: tasks,
    fields: { dueAt: 'dueAt' },
    leaseMs: LEASE_MS,
  });
}

async function claimed(one: DueQueue<Task>, now?: Date) {
  const claim = await one.claim(now);
  if (!claim) {
    throw new Error('nothing was due');
  }
  return claim;
}

test('claims the longest due item first, and none before its time', async () => {
  await tasks.insertMany([
    { _id: 'later', dueAt: hence(-1_000) },
    { _id: 'first', dueAt: hence(-2_000) },
    { _id: 'not-yet', dueAt: hence(60_000) },
    { _id: 'done' },
  ]);
  expect((await claimed(queue)).id).toBe('first');
  expect((await claimed(queue)).id).toBe('later');
  expect(await queue.claim()).toBeUndefined();
});

test('finds due items by a partial index', async () => {
  const [, index] = await tasks.indexes();
  expect(index).toMatchObject({
    key: { dueAt: 1 },
    partialFilterExpression: { dueAt: { $exists: true } },
  });
});

test('when many claim at once then each item is claimed once', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `task-${index}`);
  await tasks.insertMany(ids.map(_id => ({ _id, dueAt: hence(-1_000) })));
  const worked: string[] = [];
  const drain = (one: DueQueue<Task>) =>
    one.drain({
      concurrency: 4,
      async work(claim) {
        worked.push(claim.id);
        await one.complete(claim);
      },
    });
  await Promise.all([drain(queue), drain(create()), drain(create())]);
  expect(worked.sort()).toEqual(ids.sort());
  expect(await tasks.countDocuments({ dueAt: { $exists: true } })).toBe(0);
});

test.each([
  ['with a lease field', create],
  ['without a lease field', createWithoutLeases],
])(
  'when a lease ends then another claims, and the first claim changes nothing, %s',
  async (_, make) => {
    const one = make();
    await tasks.insertOne({ _id: 'slow', dueAt: hence(-1_000) });
    const first = await claimed(one);
    expect(await one.claim(hence(LEASE_MS - 5_000))).toBeUndefined();
    const second = await claimed(one, hence(LEASE_MS + 5_000));
    expect(second.id).toBe('slow');
    await one.complete(first);
    await one.postpone(first, 1);
    const held = await tasks.findOne({ _id: 'slow' });
    expect(held?.lease?.until ?? held?.dueAt).toEqual(second.until);
    await one.complete(second);
    expect((await tasks.findOne({ _id: 'slow' }))?.dueAt).toBeUndefined();
  },
);

test('the effect and the end of the work are one write', async () => {
  await tasks.insertOne({ _id: 'paid', dueAt: hence(-1_000) });
  const { id } = await claimed(queue);
  const { set, unset } = queue.schedule();
  await tasks.updateOne(
    { _id: id },
    { $set: { result: 'captured', ...set }, $unset: unset },
  );
  expect(await tasks.findOne({ _id: 'paid' })).toEqual({
    _id: 'paid',
    result: 'captured',
    failures: 0,
  });
  const next = queue.scheduleClaimed();
  await tasks.updateOne({ _id: 'paid' }, { $set: next.set });
  expect(await queue.claim()).toBeUndefined();
  expect((await claimed(queue, hence(LEASE_MS + 5_000))).id).toBe('paid');
});

test('delays between failures double up to their maximum, and add up', async () => {
  const delays: number[] = [];
  for (let attempts = 1; attempts <= 10; attempts++) {
    await tasks.deleteMany({});
    await tasks.insertOne({ _id: 'poison', dueAt: hence(-1_000) });
    const claim = await claimed(queue);
    const before = Date.now();
    await queue.postpone(claim, attempts);
    const after = Date.now();
    const found = await tasks.findOne({ _id: 'poison' });
    const dueAt = found?.dueAt?.getTime() ?? 0;
    const [least, most] = [dueAt - after, dueAt - before];
    const expected = Math.min(
      BACK_OFF.maxMs,
      BACK_OFF.firstMs * 2 ** (attempts - 1),
    );
    expect(least).toBeLessThanOrEqual(expected);
    expect(most).toBeGreaterThanOrEqual(expected);
    expect(found).toMatchObject({ failures: attempts });
    expect(found?.lease).toBeUndefined();
    delays.push(expected);
  }
  expect(delays.at(-1)).toBe(BACK_OFF.maxMs);
  expect(queue.waitedMs(10)).toBe(delays.reduce((sum, one) => sum + one, 0));
  await queue.recover();
  expect(await queue.claim()).toBeUndefined();
});

test('a failure is not postponed beyond a deadline', async () => {
  await tasks.insertOne({ _id: 'deadline', dueAt: hence(-1_000) });
  const end = hence(500);
  await queue.postpone(await claimed(queue), 9, end);
  expect((await tasks.findOne({ _id: 'deadline' }))?.dueAt).toEqual(end);
});

test('made due, an item that waits is due now, and a claimed one stays claimed', async () => {
  await tasks.insertMany([
    { _id: 'waits', dueAt: hence(60_000) },
    { _id: 'held', dueAt: hence(-1_000) },
  ]);
  await claimed(queue);
  await queue.makeDue('held');
  await queue.makeDue('waits');
  expect((await claimed(queue)).id).toBe('waits');
  expect(await queue.claim()).toBeUndefined();
});

describe('when the clock moves back by an hour', () => {
  test.each([
    ['due later', { dueAt: hence(HOUR_MS + BACK_OFF.maxMs) }],
    ['due then', { dueAt: hence(HOUR_MS) }],
    [
      'claimed',
      {
        dueAt: hence(HOUR_MS - 1_000),
        lease: { until: hence(HOUR_MS + LEASE_MS) },
      },
    ],
    [
      'claimed, and due before',
      {
        dueAt: hence(-HOUR_MS),
        lease: { until: hence(HOUR_MS + LEASE_MS) },
      },
    ],
  ])('an item that was %s is worked on at once', async (_, state) => {
    await tasks.insertOne({ _id: 'from-before', ...state });
    expect(await queue.claim()).toBeUndefined();
    const worked: string[] = [];
    await queue.drain({
      concurrency: 1,
      work: claim => Promise.resolve(void worked.push(claim.id)),
    });
    expect(worked).toEqual(['from-before']);
  });

  test('without a lease field as well', async () => {
    const one = createWithoutLeases();
    const dueAt = hence(HOUR_MS + LEASE_MS);
    await tasks.insertOne({ _id: 'from-before', dueAt });
    await one.recover();
    expect((await claimed(one)).id).toBe('from-before');
  });

  test('delays and leases of the present clock stay as they are', async () => {
    await tasks.insertMany([
      { _id: 'postponed', dueAt: hence(BACK_OFF.maxMs + CLOCK_SKEW_MS / 2) },
      {
        _id: 'held',
        dueAt: hence(-1_000),
        lease: { until: hence(LEASE_MS + CLOCK_SKEW_MS / 2) },
      },
    ]);
    const before = await tasks.find().toArray();
    await queue.recover();
    expect(await tasks.find().toArray()).toEqual(before);
  });
});

test('when the clock moves forward by an hour then what waited is due and leases have ended', async () => {
  await tasks.insertMany([
    { _id: 'held', dueAt: hence(-1_000) },
    { _id: 'postponed', dueAt: hence(60_000) },
  ]);
  await claimed(queue);
  const later = hence(HOUR_MS);
  await queue.recover(later);
  const ids = [
    (await claimed(queue, later)).id,
    (await claimed(queue, later)).id,
  ];
  expect(ids).toEqual(['held', 'postponed']);
  // And the leases of that hour end once the clock is right.
  await queue.recover();
  expect((await claimed(queue)).id).toBe('held');
});

test('a time further ahead than the longest delay is reached in steps', () => {
  const near = hence(1_000);
  expect(queue.dueBy(near)).toEqual(near);
  const before = Date.now();
  const step = queue.dueBy(hence(HOUR_MS)).getTime();
  expect(step - before).toBeGreaterThanOrEqual(BACK_OFF.maxMs);
  expect(step - Date.now()).toBeLessThanOrEqual(BACK_OFF.maxMs);
});
