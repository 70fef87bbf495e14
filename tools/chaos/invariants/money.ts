import type { Facts } from '../facts/Facts.ts';
import { VALID, VOID, type Invariant } from './Invariant.ts';

/** Payment statuses allowed for an order's status. */
const allowedPayments = (status: string): readonly string[] => {
  if (VALID.has(status)) {
    return ['captured'];
  }
  if (VOID.has(status)) {
    return ['none', 'declined', 'voided', 'refunded'];
  }
  return status === 'refunded' ? ['refunded'] : [];
};

/** Captured minus refunded, by the provider's journal, equals the total of the valid orders. */
export const money: Invariant = {
  name: 'money',
  broken({ orders, payments }) {
    const net = sum(payments.map(one => one.captured - one.refunded));
    const total = sum(
      orders
        .filter(({ status }) => VALID.has(status))
        .map(({ totals }) => totals.total.amount),
    );
    return [
      ...(net === total
        ? []
        : [`captured minus refunded is ${net}, the orders' total ${total}`]),
      ...strays({ orders, payments }),
      ...orders.flatMap(order => {
        const own = payments.filter(one => one.orderId === order._id);
        const status = own[0]?.status ?? 'none';
        const many = own.length > 1 ? [`${order._id} was paid twice`] : [];
        return allowedPayments(order.status).includes(status)
          ? many
          : [...many, `${order._id} is ${order.status}, its payment ${status}`];
      }),
    ];
  },
};

function strays({
  orders,
  payments,
}: Pick<Facts, 'orders' | 'payments'>): string[] {
  const known = new Set(orders.map(({ _id }) => _id));
  return payments
    .filter(({ orderId }) => !known.has(orderId))
    .map(({ orderId }) => `a payment for ${orderId}, which is no order`);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
