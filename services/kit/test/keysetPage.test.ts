import { testParts } from '@comptoir/kit-testing/testParts';
import mongoose, { type Connection } from 'mongoose';
import {
  byId,
  keysetPage,
  newestFirst,
  type SortKey,
} from '../src/http/keysetPage.ts';
import { PageCursor } from '../src/http/PageCursor.ts';

interface Note {
  _id: string;
  at: Date;
  word: string;
}

const { mongodbUri, database } = testParts();
const cursors = new PageCursor('secret');
let connection: Connection;

beforeAll(async () => {
  connection = await mongoose
    .createConnection(mongodbUri, { dbName: database })
    .asPromise();
});
beforeEach(async () => {
  await notes().deleteMany({});
  await notes().insertMany(
    // Three notes at each moment: pages begin between equal dates.
    Array.from({ length: 12 }, (_, index) => ({
      _id: `n${String(index).padStart(2, '0')}`,
      at: new Date(Math.floor(index / 3) * 1_000),
      word: `w${String((index * 7) % 12).padStart(2, '0')}`,
    })),
  );
});
afterAll(async () => {
  await connection.dropDatabase();
  await connection.close();
});

const notes = () => connection.collection<Note>('notes');

function page(keys: readonly SortKey<Note>[], cursor?: string, scope = 'all') {
  return keysetPage({
    cursors,
    scope,
    query: { limit: 5, cursor },
    keys,
    find: ({ filter, sort, limit }) =>
      notes()
        .find({ $or: [{ word: { $exists: true } }], ...filter })
        .sort(sort)
        .limit(limit)
        .toArray(),
  });
}

async function pages(keys: readonly SortKey<Note>[]): Promise<string[][]> {
  const found: string[][] = [];
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await page(keys, cursor);
    found.push(items.map(({ _id }) => _id));
    if (nextCursor === null) {
      return found;
    }
    cursor = nextCursor;
  }
}

const byDate = newestFirst<Note>('at', ({ at }) => at);
const byWord: SortKey<Note>[] = [
  { field: 'word', order: 1, valueOf: ({ word }) => word },
];

test.each([
  ['by a date and the id', byDate],
  ['by the id', byId<Note>(-1)],
])('pages %s hold every item once, last first', async (_, keys) => {
  const found = await pages(keys);
  expect(found.map(ids => ids.length)).toEqual([5, 5, 2]);
  const all = (await notes().find().toArray()).map(({ _id }) => _id);
  expect(found.flat()).toEqual(all.sort().reverse());
});

test('pages can ascend', async () => {
  const { items } = await page(byWord);
  const { items: rest } = await page(
    byWord,
    (await page(byWord)).nextCursor ?? '',
  );
  const words = [...items, ...rest].map(({ word }) => word);
  expect(words).toEqual([...words].sort());
  expect(words).toHaveLength(10);
});

test('an item added before the place moves nothing to another page', async () => {
  const first = await page(byDate);
  await notes().insertOne({ _id: 'n99', at: new Date(9_000), word: 'w99' });
  const second = await page(byDate, first.nextCursor ?? '');
  expect(second.items.map(({ _id }) => _id)).toEqual([
    'n06',
    'n05',
    'n04',
    'n03',
    'n02',
  ]);
});

test('a last page that is full has no next one', async () => {
  await notes().deleteMany({ _id: { $gte: 'n10' } });
  const first = await page(byDate);
  const second = await page(byDate, first.nextCursor ?? '');
  expect(second.items).toHaveLength(5);
  expect(second.nextCursor).toBeNull();
});

test('a cursor is valid for its own list only, and cannot be changed', async () => {
  const cursor = (await page(byDate)).nextCursor ?? '';
  const refused = {
    name: 'InputError',
    fields: [{ field: 'query.cursor' }],
  };
  await expect(page(byDate, cursor, 'another')).rejects.toMatchObject(refused);
  await expect(page(byDate, `x${cursor}`)).rejects.toMatchObject(refused);
  await expect(page(byDate, `${cursor}.x`)).rejects.toMatchObject(refused);
  await expect(page(byDate, 'nonsense')).rejects.toMatchObject(refused);
});
