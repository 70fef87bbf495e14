import type { OrderStatus } from '@comptoir/contracts/orders';
import fc from 'fast-check';
import type { OrderDocument } from '../src/models/orderModel.ts';
import type { OrderChange } from '../src/orders/OrderChange.ts';
import { isEnded, payUntil, steps } from '../src/orders/orderSteps.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' as const });
const now = new Date();

function order(): OrderDocument {
  return {
    ...{ _id: 'ord_1', number: 'C-1', customerId: 'cus_1', version: 1 },
    ...{ status: 'placed', reason: null, missing: [], lines: [] },
    totals: {
      ...{ subtotal: euros(1), shipping: euros(0) },
      ...{ vat: [], total: euros(1) },
    },
    ...{ address: null, shipment: null, history: [], requestHash: '' },
    shippingMethod: { id: 'standard', name: { en: 'S', fr: 'S' } },
    payment: { method: 'card-ok', status: 'none', id: null, asked: false },
    ...{ placedAt: now, holdUntil: new Date(now.getTime() + 1_000) },
    ...{ forgotten: false, task: null, attempts: 0, audits: [] },
  };
}

const shipment = { carrier: 'La Poste', trackingCode: null };
const everyStep = {
  reserve: steps.reserve,
  loseStock: one => steps.loseStock(one, []),
  authorize: one => steps.authorize(one, 'pay_1'),
  pay: one => steps.pay(one, 'pay_1', now),
  payLate: one => steps.pay(one, 'pay_1', payUntil(one)),
  decline: one => steps.decline(one, 'pay_1'),
  runOut: steps.runOut,
  confirm: one => steps.confirm(one, now),
  confirmLate: one => steps.confirm(one, payUntil(one)),
  capture: one =>
    one.task === 'capture' ? steps.complete(one, 'captured', 'pay_1') : null,
  giveBack: one =>
    one.task === 'giveBack' ? steps.complete(one, 'refunded', 'pay_1') : null,
  cancel: one => steps.cancel(one, 'customer'),
  ship: one => steps.ship(one, shipment),
  deliver: steps.deliver,
  refund: steps.refund,
  forget: steps.forget,
} satisfies Record<string, (one: OrderDocument) => OrderChange | null>;
const names = [
  'reserve',
  'loseStock',
  'authorize',
  'pay',
  'payLate',
  'decline',
  'runOut',
  'confirm',
  'confirmLate',
  'capture',
  'giveBack',
  'cancel',
  'ship',
  'deliver',
  'refund',
  'forget',
] as const;

function after(before: OrderDocument, change: OrderChange): OrderDocument {
  const { set, task } = change;
  return { ...before, ...set, task, version: before.version + 1 };
}

/** Which states may follow which. */
const FOLLOWS: Record<OrderStatus, OrderStatus[]> = {
  placed: ['reserved', 'rejected', 'cancelled'],
  reserved: ['paid', 'confirmed', 'rejected', 'cancelled'],
  paid: ['confirmed', 'rejected', 'cancelled'],
  confirmed: ['shipped', 'cancelled'],
  shipped: ['delivered', 'refunded'],
  delivered: ['refunded'],
  rejected: [],
  cancelled: [],
  refunded: [],
};

test('whatever happens in whatever order, an order goes its way and the money is right', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...names), { maxLength: 40 }),
      path => {
        let current = order();
        for (const name of path) {
          const change = everyStep[name](current);
          if (!change) continue;
          const next = after(current, change);
          if (next.status !== current.status) {
            expect(FOLLOWS[current.status]).toContain(next.status);
            expect(change.events.length).toBeGreaterThan(0);
            for (const telling of change.events)
              expect(telling(next)).toMatchObject({
                aggregateVersion: next.version,
              });
          }
          // Money is taken from confirmed orders only, and given back by all that ended badly.
          if (next.task === 'capture') expect(next.status).toBe('confirmed');
          const bad = ['rejected', 'cancelled', 'refunded'].includes(
            next.status,
          );
          const settled = ['none', 'declined', 'refunded'];
          if (bad)
            expect(
              next.task === 'giveBack' || settled.includes(next.payment.status),
            ).toBe(true);
          if (next.status === 'shipped')
            expect(next.payment.status).toBe('captured');
          current = next;
        }
      },
    ),
    { numRuns: 2_000 },
  );
});

test('each step taken twice is taken once', () => {
  for (const name of names) {
    for (const before of [order()]) {
      const change = everyStep[name](before);
      if (!change || change.set.status === undefined) continue;
      const next = after(before, change);
      expect(everyStep[name](next)).toBeNull();
    }
  }
});

test('an order that is paid too late is not confirmed', () => {
  const paid: OrderDocument = {
    ...order(),
    status: 'paid',
    payment: { ...order().payment, status: 'authorized', asked: true },
  };
  const change = steps.confirm(paid, paid.holdUntil);
  expect(change).toMatchObject({
    set: { status: 'rejected', reason: 'payment-unanswered' },
    task: 'giveBack',
  });
  expect(isEnded({ status: 'rejected' })).toBe(true);
});
