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

it('loads first, reports every change, and reloads when it cannot resume', async () => {
  const things = mongo.database().collection('things');
  await things.insertOne({});
  let loads = 0;
  let changes = 0;
  const feed = new ChangeFeed({
    database: mongo.database(),
    log,
    pipeline: [],
    onStart: () => {
      loads += 1;
      return Promise.resolve();
    },
    onChange: () => {
      changes += 1;
    },
  });
  feed.start();
  await eventually(() => expect(loads).toBe(1));
  await things.insertOne({});
  await eventually(() => expect(changes).toBe(1));

  // Dropping the database invalidates the stream: there is nothing to resume.
  await mongo.database().dropDatabase();
  await eventually(() => expect(loads).toBe(2));
  const before = changes;
  await things.insertOne({});
  await eventually(() => expect(changes).toBeGreaterThan(before));
  await feed.stop();
});
