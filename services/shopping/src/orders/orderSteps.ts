import type {
  CancellationReason,
  MissingStock,
  Order,
  OrderStatus,
  RejectionReason,
} from '@comptoir/contracts/orders';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderChange } from './OrderChange.ts';
import { tell } from './orderEvents.ts';

type Shipment = { carrier: string; trackingCode: string | null };

/** States in which an order can still be called off. */
const CANCELLABLE: ReadonlySet<OrderStatus> = new Set([
  'placed',
  'reserved',
  'paid',
  'confirmed',
]);
/** States that need the address no more. */
const ENDED: ReadonlySet<OrderStatus> = new Set([
  'rejected',
  'cancelled',
  'delivered',
  'refunded',
]);

export function isCancellable({ status }: Pick<OrderDocument, 'status'>) {
  return CANCELLABLE.has(status);
}

export function isEnded({ status }: Pick<OrderDocument, 'status'>) {
  return ENDED.has(status);
}

/** Until when an order may be confirmed: well before the stock is let go. */
export function payUntil({
  placedAt,
  holdUntil,
}: Pick<OrderDocument, 'placedAt' | 'holdUntil'>): Date {
  const hold = holdUntil.getTime() - placedAt.getTime();
  return new Date(placedAt.getTime() + hold * 0.8);
}

/** Every step that an order can take. Each answers null where the order has gone another way. */
export const steps = {
  /** The stock is held: now the money is asked for. */
  reserve(order: OrderDocument): OrderChange | null {
    if (order.status !== 'placed') return null;
    return {
      set: {
        status: 'reserved',
        payment: { ...order.payment, status: 'pending', asked: true },
      },
      task: 'authorize',
      events: [tell.reserved()],
    };
  },

  /** There is no stock, or no longer. */
  loseStock(order: OrderDocument, missing: MissingStock[]): OrderChange | null {
    switch (order.status) {
      case 'placed':
      case 'reserved':
      case 'paid':
        return reject(order, 'stock-missing', missing);
      case 'confirmed':
        return callOff(order, 'stock-lost');
      default:
        return null;
    }
  },

  /** The provider has promised the money. */
  authorize(order: OrderDocument, paymentId: string): OrderChange | null {
    if (order.status !== 'reserved') return null;
    return {
      set: { status: 'paid', payment: paid(order, 'authorized', paymentId) },
      task: 'confirm',
      events: [tell.authorized()],
    };
  },

  /** The provider has promised the money, and the order stands: both in one write. */
  pay(order: OrderDocument, paymentId: string, now: Date): OrderChange | null {
    const promised = steps.authorize(order, paymentId);
    const paidOrder = { ...order, ...promised?.set };
    const settled = promised && steps.confirm(paidOrder, now);
    if (!settled) return promised;
    return {
      ...settled,
      set: { ...promised.set, ...settled.set },
      passed: ['paid'],
      events: [...promised.events, ...settled.events],
    };
  },

  /** The provider has refused. */
  decline(order: OrderDocument, paymentId: string): OrderChange | null {
    if (order.status !== 'reserved') return null;
    const payment = paid(order, 'declined', paymentId);
    const { set } = reject(order, 'payment-declined', []);
    return {
      set: { ...set, payment },
      task: null,
      events: [tell.declined(), tell.rejected('payment-declined')],
    };
  },

  /** The time to pay is over. */
  runOut(order: OrderDocument): OrderChange | null {
    if (order.status === 'placed') return reject(order, 'stock-missing', []);
    if (order.status !== 'reserved' && order.status !== 'paid') return null;
    return reject(order, 'payment-unanswered', []);
  },

  /** Stock is held and money promised: both still hold at `now`, so the order stands. */
  confirm(order: OrderDocument, now: Date): OrderChange | null {
    if (order.status !== 'paid') return null;
    if (now >= payUntil(order)) return steps.runOut(order);
    return {
      set: { status: 'confirmed' },
      task: 'capture',
      events: [tell.confirmed()],
    };
  },

  /** The payment is done: taken, let go, or given back. */
  settle(
    order: OrderDocument,
    status: Order['payment']['status'],
    paymentId: string | null,
  ): OrderChange {
    return {
      set: { payment: paid(order, status, paymentId ?? order.payment.id) },
      task: null,
      events: [],
    };
  },

  cancel(order: OrderDocument, reason: CancellationReason): OrderChange | null {
    return isCancellable(order) ? callOff(order, reason) : null;
  },

  ship(order: OrderDocument, shipment: Shipment): OrderChange | null {
    const ready =
      order.status === 'confirmed' && order.payment.status === 'captured';
    if (!ready) return null;
    return {
      set: { status: 'shipped', shipment },
      task: null,
      events: [tell.shipped(shipment)],
    };
  },

  deliver(order: OrderDocument): OrderChange | null {
    if (order.status !== 'shipped') return null;
    return {
      set: { status: 'delivered', ...withoutAddress(order) },
      task: null,
      events: [tell.delivered()],
    };
  },

  refund(order: OrderDocument): OrderChange | null {
    if (order.status !== 'shipped' && order.status !== 'delivered') return null;
    return {
      set: { status: 'refunded', ...withoutAddress(order) },
      task: 'giveBack',
      events: [tell.refunded()],
    };
  },

  /** Its customer is gone: the address goes at once, or as soon as it is needed no more. */
  forget(order: OrderDocument): OrderChange | null {
    if (order.forgotten) return null;
    const { task, dueAt } = order;
    return {
      set: { forgotten: true, ...(isEnded(order) && { address: null }) },
      task,
      ...(dueAt && { dueAt }),
      events: [],
    };
  },
};

function reject(
  order: OrderDocument,
  reason: RejectionReason,
  missing: MissingStock[],
): OrderChange {
  return {
    set: { status: 'rejected', reason, missing, ...withoutAddress(order) },
    task: order.payment.asked ? 'giveBack' : null,
    events: [tell.rejected(reason)],
  };
}

function callOff(
  order: OrderDocument,
  reason: CancellationReason,
): OrderChange {
  return {
    set: { status: 'cancelled', reason, ...withoutAddress(order) },
    task: order.payment.asked ? 'giveBack' : null,
    events: [tell.cancelled(reason, order.status)],
  };
}

function paid(
  order: OrderDocument,
  status: Order['payment']['status'],
  id: string | null,
): OrderDocument['payment'] {
  return { ...order.payment, status, id };
}

function withoutAddress({ forgotten }: OrderDocument) {
  return forgotten ? { address: null } : {};
}
