import { createLog } from '../src/createLog.ts';
import { ChangeFeed } from '../src/mongo/ChangeFeed.ts';
import { connectMongo, type MongoLink } from '../src/mongo/connectMongo.ts';
import { eventually } from '@comptoir/kit-testing/eventually';
import { testParts } from '@comptoir/kit-testing/testParts';

const parts = testParts();
const log = createLog({ service: 'test', level: 'silent' });
let mongo: MongoLink;

beforeAll(async () => {
  mongo = connectMongo({
    uri: parts.mongodbUri,
    database: parts.database,
    log,
  });
  await mongo.connected;
});
afterAll(async () => {
  await mongo.database().dropDatabase();
  await mongo.close();
});

it('loads first, tells every change, and loads anew when it cannot resume', async () => {
  const things = mongo.database().collection('things');
  await things.insertOne({});
  let loads = 0;
  let told = 0;
  const feed = new ChangeFeed({
    database: mongo.database(),
    log,
    pipeline: [],
    onStart: () => {
      loads += 1;
      return Promise.resolve();
    },
    onChange: () => {
      told += 1;
    },
  });
  expect(feed.staleSince).toBeInstanceOf(Date);
  feed.start();
  await eventually(() => expect(feed.staleSince).toBeUndefined());
  expect(loads).toBe(1);
  await things.insertOne({});
  await eventually(() => expect(told).toBe(1));

  // Dropping the database invalidates the stream: there is nothing to resume.
  await mongo.database().dropDatabase();
  await eventually(() => expect(loads).toBe(2));
  const before = told;
  await things.insertOne({});
  await eventually(() => expect(told).toBeGreaterThan(before));
  await feed.stop();
});
