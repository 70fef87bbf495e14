import type { OrderStatus } from '@comptoir/contracts/orders';
import fc from 'fast-check';
import type { OrderDocument } from '../src/models/orderModel.ts';
import type { OrderChange } from '../src/orders/OrderChange.ts';
import { isEnded, isFinal, payUntil, steps } from '../src/orders/orderSteps.ts';

const euros = (amount: number) => ({ amount, currency: 'EUR' as const });
const now = new Date();

function order(): OrderDocument {
  return {
    _id: 'ord_1',
    number: 'C-1',
    customerId: 'cus_1',
    version: 1,
    status: 'placed',
    reason: null,
    missing: [],
    lines: [],
    totals: {
      subtotal: euros(1),
      shipping: euros(0),
      vat: [],
      total: euros(1),
    },
    address: null,
    shipment: null,
    history: [],
    requestHash: '',
    shippingMethod: { id: 'standard', name: { en: 'S', fr: 'S' } },
    payment: { method: 'card-ok', status: 'none', id: null, asked: false },
    placedAt: now,
    holdUntil: new Date(now.getTime() + 1_000),
    forgotten: false,
    task: null,
    attempts: 0,
    audits: [],
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
  expire: steps.expire,
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
type StepName = keyof typeof everyStep;

/** An initial state: the steps that lead to it, and the status after each further step. */
interface State {
  path: StepName[];
  /** Status after each step that applies; every other step returns null. */
  applies: Partial<Record<StepName, OrderStatus>>;
}

const STATES: Record<OrderStatus | 'captured', State> = {
  placed: {
    path: [],
    applies: {
      reserve: 'reserved',
      loseStock: 'rejected',
      expire: 'rejected',
      cancel: 'cancelled',
      forget: 'placed',
    },
  },
  reserved: {
    path: ['reserve'],
    applies: {
      loseStock: 'rejected',
      authorize: 'paid',
      pay: 'confirmed',
      payLate: 'rejected',
      decline: 'rejected',
      expire: 'rejected',
      cancel: 'cancelled',
      forget: 'reserved',
    },
  },
  paid: {
    path: ['reserve', 'authorize'],
    applies: {
      loseStock: 'rejected',
      expire: 'rejected',
      confirm: 'confirmed',
      confirmLate: 'rejected',
      cancel: 'cancelled',
      forget: 'paid',
    },
  },
  confirmed: {
    path: ['reserve', 'pay'],
    applies: {
      loseStock: 'cancelled',
      capture: 'confirmed',
      cancel: 'cancelled',
      forget: 'confirmed',
    },
  },
  captured: {
    path: ['reserve', 'pay', 'capture'],
    applies: {
      loseStock: 'cancelled',
      cancel: 'cancelled',
      ship: 'shipped',
      forget: 'confirmed',
    },
  },
  shipped: {
    path: ['reserve', 'pay', 'capture', 'ship'],
    applies: { deliver: 'delivered', refund: 'refunded', forget: 'shipped' },
  },
  delivered: {
    path: ['reserve', 'pay', 'capture', 'ship', 'deliver'],
    applies: { refund: 'refunded', forget: 'delivered' },
  },
  rejected: { path: ['loseStock'], applies: { forget: 'rejected' } },
  cancelled: {
    path: ['reserve', 'pay', 'cancel'],
    applies: { giveBack: 'cancelled', forget: 'cancelled' },
  },
  refunded: {
    path: ['reserve', 'pay', 'capture', 'ship', 'refund'],
    applies: { giveBack: 'refunded', forget: 'refunded' },
  },
};

function after(before: OrderDocument, change: OrderChange): OrderDocument {
  const { set, task } = change;
  return { ...before, ...set, task, version: before.version + 1 };
}

/** Applies a step; throws if it does not apply. */
function applied(before: OrderDocument, step: StepName): OrderDocument {
  const change = everyStep[step](before);
  if (!change) {
    throw new Error(`${step} does not apply to ${before.status}`);
  }
  return after(before, change);
}

const cases = Object.entries(STATES).flatMap(([state, { path, applies }]) =>
  Object.entries(everyStep).map(([name, step]) => ({
    state,
    name,
    step,
    before: path.reduce(applied, order()),
    expected: Object.entries(applies).find(([key]) => key === name)?.[1],
  })),
);
const applying = cases.filter(({ expected }) => expected !== undefined);
const others = cases.filter(({ expected }) => expected === undefined);

test.each(applying)('$name changes $state to $expected', one => {
  const change = one.step(one.before);
  expect(change && after(one.before, change).status).toBe(one.expected);
});

test.each(others)('$name does not apply to $state', ({ step, before }) => {
  expect(step(before)).toBeNull();
});

test.each(applying)('$name applies once to $state', ({ step, before }) => {
  const change = step(before);
  expect(change && step(after(before, change))).toBeNull();
  expect(change).not.toBeNull();
});

test('every step applies to at least one state', () => {
  expect(new Set(applying.map(({ name }) => name))).toEqual(
    new Set(Object.keys(everyStep)),
  );
});

/** Allowed transitions of the status. */
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

/** Lists the rules that a step violates. */
function violations(
  before: OrderDocument,
  change: OrderChange,
  next: OrderDocument,
): string[] {
  const moves = next.status !== before.status;
  const hasEnded = ['rejected', 'cancelled', 'refunded'].includes(next.status);
  const isReturned = ['none', 'declined', 'refunded'].includes(
    next.payment.status,
  );
  const rules = {
    'follows an allowed state':
      !moves || FOLLOWS[before.status].includes(next.status),
    'publishes each new state': !moves || change.events.length > 0,
    'numbers its events': change.events.every(
      event => event(next).aggregateVersion === next.version,
    ),
    'captures confirmed orders only':
      next.task !== 'capture' || next.status === 'confirmed',
    'returns the money of an order that ended':
      !hasEnded || next.task === 'giveBack' || isReturned,
    'ships captured orders only':
      next.status !== 'shipped' || next.payment.status === 'captured',
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : rule));
}

test('steps in any order satisfy the rules of states, events and money', () => {
  const anyStep = fc.constantFrom(...Object.values(everyStep));
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), path => {
      const broken: string[] = [];
      path.reduce((before, step) => {
        const change = step(before);
        if (!change) {
          return before;
        }
        const next = after(before, change);
        broken.push(...violations(before, change, next));
        return next;
      }, order());
      expect(broken).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('when an order is paid after its deadline, then it is rejected and its payment is returned', () => {
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
  expect(isFinal({ status: 'rejected' })).toBe(true);
  expect(isFinal({ status: 'delivered' })).toBe(false);
});
