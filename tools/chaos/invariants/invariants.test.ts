import type { Facts } from '../facts/Facts.ts';
import { judge } from './waitUntilIdle.ts';

const lines = [{ sku: 'CUP', quantity: 2 }];
const sent = () => ({ outbox: [], outboxDead: [] });

/** An idle shop: 5 cups received, 2 sold to one order. */
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

test('an idle shop breaks no invariant', () => {
  expect(broken(() => {})).toEqual([]);
});

test.each<[string, (facts: Facts) => void, string[]]>([
  [
    'a capture for a rejected order',
    facts => Object.assign(facts.orders[0] ?? {}, { status: 'rejected' }),
    ['money', 'nothing is held for ended orders', 'views equal a rebuild'],
  ],
  [
    'an available unit that was never received',
    facts => Object.assign(facts.stock[0] ?? {}, { available: 4 }),
    ['stock', 'views equal a rebuild'],
  ],
  [
    'a stock level that was temporarily below zero',
    facts => facts.movements.reverse().forEach((one, i) => (one.version = i)),
    ['stock'],
  ],
  [
    'two orders with one key',
    facts =>
      facts.receipts.push({ customerId: 'c1', key: 'k1', orderId: 'o2' }),
    ['one order a key'],
  ],
  [
    'a confirmed order without its reservation',
    facts => (facts.reservations = []),
    ['stock', 'confirmed orders are covered'],
  ],
  [
    'an event that was never published',
    facts => facts.orders[0]?.outbox.push({ type: 'order.placed' }),
    ['outboxes and queues are empty'],
  ],
  [
    'a dead letter that is no poison',
    facts => facts.dead.push('evt_1'),
    ['dead letters are poison only'],
  ],
])('%s', (_, change, names) => {
  expect(broken(change)).toEqual(names);
});
