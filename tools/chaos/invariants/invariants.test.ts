import type { Facts } from '../facts/Facts.ts';
import { judge } from './comeToRest.ts';

const lines = [{ sku: 'CUP', quantity: 2 }];
const sent = () => ({ outbox: [], outboxDead: [] });

/** A shop at rest: 5 cups came, 2 were sold to one order. */
function rest(): Facts {
  const movement = (version: number, reason: string, quantity: number) => ({
    _id: `m${version}`,
    sku: 'CUP',
    version,
    reason,
    quantity,
    actor: 'o1',
  });
  const order = {
    _id: 'o1',
    number: 'C-1',
    customerId: 'c1',
    status: 'confirmed',
    lines,
    totals: { total: { amount: 2_590 } },
  };
  const product = { _id: 'p1', version: 1 };
  const level = { available: 3, version: 3 };
  const reserved = { _id: 'o1', status: 'confirmed' as const, lines };
  return {
    orders: [
      { ...order, payment: { status: 'captured' }, task: null, ...sent() },
    ],
    drafts: 0,
    reservations: [{ ...reserved, taken: true, returned: false, ...sent() }],
    stock: [{ _id: 'CUP', ...level, inFlight: [], ...sent() }],
    movements: [
      movement(1, 'received', 5),
      movement(2, 'reserved', -2),
      movement(3, 'sold', 0),
    ],
    products: [
      {
        ...product,
        ...sent(),
        variants: [{ sku: 'CUP', available: 3, stockVersion: 3 }],
      },
    ],
    catalog: [{ ...product, variants: [{ sku: 'CUP' }] }],
    levels: [{ _id: 'CUP', ...level }],
    history: [order],
    customers: [{ _id: 'c1', ...sent() }],
    payments: [
      { orderId: 'o1', status: 'captured', captured: 2_590, refunded: 0 },
    ],
    queues: { 'comptoir.products': 0 },
    dead: [],
    receipts: [{ customerId: 'c1', key: 'k1', orderId: 'o1' }],
  };
}

const broken = (change: (facts: Facts) => void): string[] => {
  const facts = rest();
  change(facts);
  return judge(facts, [])
    .filter(verdict => verdict.broken.length > 0)
    .map(({ name }) => name);
};

test('a shop at rest breaks none', () => {
  expect(broken(() => {})).toEqual([]);
});

test.each<[string, (facts: Facts) => void, string[]]>([
  [
    'a capture for an order that was rejected',
    facts => Object.assign(facts.orders[0] ?? {}, { status: 'rejected' }),
    ['money', 'nothing is held for ended orders', 'views equal a rebuild'],
  ],
  [
    'a unit sold that was not there',
    facts => Object.assign(facts.stock[0] ?? {}, { available: 4 }),
    ['stock', 'views equal a rebuild'],
  ],
  [
    'a level that was below zero for a moment',
    facts => facts.movements.reverse().forEach((one, i) => (one.version = i)),
    ['stock'],
  ],
  [
    'two orders of one key',
    facts =>
      facts.receipts.push({ customerId: 'c1', key: 'k1', orderId: 'o2' }),
    ['one order a key'],
  ],
  [
    'an order that stands without its goods',
    facts => (facts.reservations = []),
    ['stock', 'confirmed orders are covered'],
  ],
  [
    'an event that was never sent',
    facts => facts.orders[0]?.outbox.push({ type: 'order.placed' }),
    ['outboxes and queues are empty'],
  ],
  [
    'a dead letter that was no poison',
    facts => facts.dead.push('evt_1'),
    ['dead letters are poison only'],
  ],
])('%s', (_, change, names) => {
  expect(broken(change)).toEqual(names);
});
