import { join, resolve } from 'node:path';
import { anything } from './scenarios/anything.ts';
import { brokerKilled } from './scenarios/brokerKilled.ts';
import { clockJumps } from './scenarios/clockJumps.ts';
import { crashPoints } from './scenarios/crashPoints.ts';
import { databaseStalled } from './scenarios/databaseStalled.ts';
import { dueWork } from './scenarios/dueWork.ts';
import { lastUnits } from './scenarios/lastUnits.ts';
import { payments } from './scenarios/payments.ts';
import { poison } from './scenarios/poison.ts';
import { repaired } from './scenarios/repaired.ts';
import { sameKey } from './scenarios/sameKey.ts';
import { scrambled } from './scenarios/scrambled.ts';
import { Shop } from './shop/Shop.ts';

const root = resolve(import.meta.dirname, '..', '..');
/** A copy in which a guarantee is switched off, to see a test fail. */
const sources = process.env.COMPTOIR_CHAOS_SOURCES ?? root;
let shop: Shop;

beforeAll(async () => {
  const folder = join(sources, 'var', 'chaos', 'tests');
  shop = await Shop.start({ root, folder, sources, buyers: 20 });
});
afterAll(() => shop?.stop());

test('1 the broker is killed while events are published: none is lost', () =>
  brokerKilled(shop));
test('2 a service is killed between write, publishing, marking and acknowledging', () =>
  crashPoints(shop));
test('3 every event comes 2 to 5 times, in any order', () => scrambled(shop));
test('4 poison is set aside, the queue goes on, a redrive works', () =>
  poison(shop));
test('5 as many orders as there are units', () => lastUnits(shop));
test('6 the same key 50 times at once is one order', () => sameKey(shop));
test('7 payment comes late, twice, or not at all', () => payments(shop));
test('8 MongoDB stalls and is killed', () => databaseStalled(shop));
test('9 anything, at random', () => anything(shop));
test('10 a clock jumps by an hour, back and forth', () => clockJumps(shop));
test('11 every clock moves back by an hour while work waits in five queues', () =>
  dueWork(shop));
test('a repair finds nothing, and mends what was broken on purpose', () =>
  repaired(shop));
