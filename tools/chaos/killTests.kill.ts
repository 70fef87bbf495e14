import { join, resolve } from 'node:path';
import { randomFaults } from './scenarios/randomFaults.ts';
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
/** A copy with a guarantee removed, to prove that a test fails without it. */
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
test('3 every event arrives 2 to 5 times, in any order', () => scrambled(shop));
test('4 poison is dead-lettered, later messages are consumed, a redrive works', () =>
  poison(shop));
test('5 as many orders are confirmed as there are units', () =>
  lastUnits(shop));
test('6 50 concurrent requests with one key place one order', () =>
  sameKey(shop));
test('7 payment notices arrive late, twice, or not at all', () =>
  payments(shop));
test('8 MongoDB stalls and is killed', () => databaseStalled(shop));
test('9 random faults', () => randomFaults(shop));
test('10 a clock moves by an hour, back and forward', () => clockJumps(shop));
test('11 every clock moves back by an hour while work waits in five queues', () =>
  dueWork(shop));
test('a repair finds no difference, and corrects deliberately damaged views', () =>
  repaired(shop));
