import type {
  CancellationReason,
  MissingStock,
  Order,
  OrderStatus,
  RejectionReason,
} from '@comptoir/contracts/orders';
import type { OrderDocument } from '../models/orderModel.ts';
import type { OrderChange } from './OrderChange.ts';
import { orderEvents } from './orderEvents.ts';

/** One file, so that every transition of the state machine can be compared with the others. */

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

/** Whether no further change is possible; a delivered order can still be refunded. */
export function isFinal({ status }: Pick<OrderDocument, 'status'>) {
  return ENDED.has(status) && status !== 'delivered';
}

/** Returns the deadline of confirmation: after 80 % of the time for which stock is reserved. */
export function payUntil({
  placedAt,
  holdUntil,
}: Pick<OrderDocument, 'placedAt' | 'holdUntil'>): Date {
  const hold = holdUntil.getTime() - placedAt.getTime();
  return new Date(placedAt.getTime() + hold * 0.8);
}

/** All steps of orders. Each returns null if it does not apply to the current state. */
export const steps = {
  /** Stock is reserved: request the payment. */
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
      events: [orderEvents.reserved()],
    };
  },

  /** Stock is missing or no longer reserved. */
  loseStock(order: OrderDocument, missing: MissingStock[]): OrderChange | null {
    switch (order.status) {
      case 'placed':
      case 'reserved':
      case 'paid':
        return toRejected(order, 'stock-missing', missing);
      case 'confirmed':
        return toCancelled(order, 'stock-lost');
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
      events: [orderEvents.authorized()],
    };
  },

  /** Applies `authorize` and `confirm` in one write. */
  pay(order: OrderDocument, paymentId: string, now: Date): OrderChange | null {
    const authorized = steps.authorize(order, paymentId);
    const paidOrder = { ...order, ...authorized?.set };
    const confirmed = authorized && steps.confirm(paidOrder, now);
    if (!confirmed) {
      return authorized;
    }
    return {
      ...confirmed,
      set: { ...authorized.set, ...confirmed.set },
      passed: ['paid'],
      events: [...authorized.events, ...confirmed.events],
    };
  },

  /** The provider has declined the payment. */
  decline(order: OrderDocument, paymentId: string): OrderChange | null {
    if (order.status !== 'reserved') {
      return null;
    }
    const payment = paid(order, 'declined', paymentId);
    const { set } = toRejected(order, 'payment-declined', []);
    return {
      set: { ...set, payment },
      task: null,
      events: [
        orderEvents.declined(),
        orderEvents.rejected('payment-declined'),
      ],
    };
  },

  /** The deadline has passed: reject the order. */
  expire(order: OrderDocument): OrderChange | null {
    if (order.status === 'placed') {
      return toRejected(order, 'stock-missing', []);
    }
    if (order.status !== 'reserved' && order.status !== 'paid') {
      return null;
    }
    return toRejected(order, 'payment-unanswered', []);
  },

  /** The payment is authorized: confirm the order, or reject it if the deadline has passed at `now`. */
  confirm(order: OrderDocument, now: Date): OrderChange | null {
    if (order.status !== 'paid') {
      return null;
    }
    if (now >= payUntil(order)) {
      return steps.expire(order);
    }
    return {
      set: { status: 'confirmed' },
      task: 'capture',
      events: [orderEvents.confirmed()],
    };
  },

  /** The payment task is done: store the status of the payment. */
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
    return isCancellable(order) ? toCancelled(order, reason) : null;
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
      events: [orderEvents.shipped(shipment)],
    };
  },

  deliver(order: OrderDocument): OrderChange | null {
    if (order.status !== 'shipped') {
      return null;
    }
    return {
      set: { status: 'delivered', ...withoutAddress(order) },
      task: null,
      events: [orderEvents.delivered()],
    };
  },

  refund(order: OrderDocument): OrderChange | null {
    if (order.status !== 'shipped' && order.status !== 'delivered') {
      return null;
    }
    return {
      set: { status: 'refunded', ...withoutAddress(order) },
      task: 'giveBack',
      events: [orderEvents.refunded()],
    };
  },

  /** The customer was deleted: erase the address now, or when the order has ended. */
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

function toRejected(
  order: OrderDocument,
  reason: RejectionReason,
  missing: MissingStock[],
): OrderChange {
  return {
    set: { status: 'rejected', reason, missing, ...withoutAddress(order) },
    task: order.payment.asked ? 'giveBack' : null,
    events: [orderEvents.rejected(reason)],
  };
}

function toCancelled(
  order: OrderDocument,
  reason: CancellationReason,
): OrderChange {
  return {
    set: { status: 'cancelled', reason, ...withoutAddress(order) },
    task: order.payment.asked ? 'giveBack' : null,
    events: [orderEvents.cancelled(reason, order.status)],
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
