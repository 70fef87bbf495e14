import type { Order } from '@comptoir/contracts/orders';
import { repairHistory } from '../repair/repairHistory.ts';
import { CustomerRepository } from '../src/repositories/CustomerRepository.ts';
import { OrderRepository } from '../src/repositories/OrderRepository.ts';
import { Person } from '../testing/Person.ts';
import {
  startTestCustomers,
  type TestCustomers,
} from '../testing/startTestCustomers.ts';

let test: TestCustomers;
let person: Person;
beforeAll(async () => {
  test = await startTestCustomers();
  person = await Person.open(test, 'repaired');
}, 60_000);
afterAll(() => test.close());

const euros = (amount: number) => ({ amount, currency: 'EUR' as const });

function order(id: string, status: Order['status'], version = 3): Order {
  const placedAt = '2026-01-02T03:04:05.000Z';
  return {
    id,
    number: `C-${id}`,
    customerId: person.id,
    version,
    status,
    reason: null,
    missing: [],
    lines: [],
    address: null,
    placedAt,
    totals: {
      subtotal: euros(900),
      shipping: euros(0),
      total: euros(900),
      vat: [],
    },
    shippingMethod: { id: 'standard', name: { en: 'Post', fr: 'Poste' } },
    payment: { method: 'card-ok', status: 'captured' },
    shipment: null,
    history: [],
    cancellable: false,
  };
}

async function repair(orders: Order[], check: boolean): Promise<string[]> {
  const { models } = test;
  return repairHistory({
    orders: (async function* () {
      await Promise.resolve();
      yield* orders;
    })(),
    history: new OrderRepository(models.orders),
    customers: new CustomerRepository(models.customers),
    check,
  });
}

it('rebuilds missing, wrong and orphaned orders, and then finds no difference', async () => {
  const missing = order('missing', 'confirmed');
  const wrong = order('wrong', 'shipped');
  const moving = order('moving', 'paid');
  await repair([order('wrong', 'cancelled'), order('stray', 'placed')], false);
  const differences = [
    'missing is confirmed but not stored',
    'wrong is shipped but stored as cancelled',
    'moving is placed but not stored',
    "stray is stored but belongs to no customer's order",
  ];
  const all = [missing, wrong, moving];
  expect(await repair(all, true)).toEqual(differences);
  expect(await repair(all, false)).toEqual(differences);
  expect(await repair(all, true)).toEqual([]);
});

it('keeps newer versions that events have stored, and ignores orders of deleted accounts', async () => {
  const newer = order('newer', 'shipped', 7);
  const deleted = { ...order('gone', 'confirmed'), customerId: 'cus_gone' };
  const known = ['missing', 'wrong', 'moving'].map(id =>
    order(id, 'placed', 1),
  );
  await repair([...known, newer], false);
  expect(
    await repair([...known, order('newer', 'confirmed', 6), deleted], true),
  ).toEqual([]);
});
