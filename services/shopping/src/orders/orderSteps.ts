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

/** States in which an order can be cancelled. */
const CANCELLABLE: ReadonlySet<OrderStatus> = new Set([
  'placed',
  'reserved',
  'paid',
  'confirmed',
]);
/** States that no longer need the address. */
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

/** Until when an order may be confirmed: well before the goods are released. */
export function payUntil({
  placedAt,
  holdUntil,
}: Pick<OrderDocument, 'placedAt' | 'holdUntil'>): Date {
  const hold = holdUntil.getTime() - placedAt.getTime();
  return new Date(placedAt.getTime() + hold * 0.8);
}

/** All steps of orders. Each returns null in a state in which it does not apply. */
export const steps = {
  /** The goods are held: request the payment. */
  reserve(order: OrderDocument): OrderChange | null {
    if (order.status !== 'placed') {
      return null;
    }
    return {
      set: {
        status: 'reserved',
        payment: { ...order.payment, status: 'pending', asked: true },
      },
      task: 'authorize',
      events: [tell.reserved()],
    };
  },

  /** The goods are missing, or no longer held. */
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

  /** The provider has authorized the payment. */
  authorize(order: OrderDocument, paymentId: string): OrderChange | null {
    if (order.status !== 'reserved') {
      return null;
    }
    return {
      set: { status: 'paid', payment: paid(order, 'authorized', paymentId) },
      task: 'confirm',
      events: [tell.authorized()],
    };
  },

  /** Authorized and confirmed, in one write. */
  pay(order: OrderDocument, paymentId: string, now: Date): OrderChange | null {
    const promised = steps.authorize(order, paymentId);
    const paidOrder = { ...order, ...promised?.set };
    const confirmed = promised && steps.confirm(paidOrder, now);
    if (!confirmed) {
      return promised;
    }
    return {
      ...confirmed,
      set: { ...promised.set, ...confirmed.set },
      passed: ['paid'],
      events: [...promised.events, ...confirmed.events],
    };
  },

  /** The provider has declined the payment. */
  decline(order: OrderDocument, paymentId: string): OrderChange | null {
    if (order.status !== 'reserved') {
      return null;
    }
    const payment = paid(order, 'declined', paymentId);
    const { set } = reject(order, 'payment-declined', []);
    return {
      set: { ...set, payment },
      task: null,
      events: [tell.declined(), tell.rejected('payment-declined')],
    };
  },

  /** The deadline has passed. */
  runOut(order: OrderDocument): OrderChange | null {
    if (order.status === 'placed') {
      return reject(order, 'stock-missing', []);
    }
    if (order.status !== 'reserved' && order.status !== 'paid') {
      return null;
    }
    return reject(order, 'payment-unanswered', []);
  },

  /** Goods are held and the payment is authorized, both still at `now`. */
  confirm(order: OrderDocument, now: Date): OrderChange | null {
    if (order.status !== 'paid') {
      return null;
    }
    if (now >= payUntil(order)) {
      return steps.runOut(order);
    }
    return {
      set: { status: 'confirmed' },
      task: 'capture',
      events: [tell.confirmed()],
    };
  },

  /** The payment is captured, voided or refunded. */
  complete(
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
    if (!ready) {
      return null;
    }
    return {
      set: { status: 'shipped', shipment },
      task: null,
      events: [tell.shipped(shipment)],
    };
  },

  deliver(order: OrderDocument): OrderChange | null {
    if (order.status !== 'shipped') {
      return null;
    }
    return {
      set: { status: 'delivered', ...withoutAddress(order) },
      task: null,
      events: [tell.delivered()],
    };
  },

  refund(order: OrderDocument): OrderChange | null {
    if (order.status !== 'shipped' && order.status !== 'delivered') {
      return null;
    }
    return {
      set: { status: 'refunded', ...withoutAddress(order) },
      task: 'giveBack',
      events: [tell.refunded()],
    };
  },

  /** The customer was deleted: erase the address now, or once it is no longer needed. */
  forget(order: OrderDocument): OrderChange | null {
    if (order.forgotten) {
      return null;
    }
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
