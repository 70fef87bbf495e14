import type { Facts } from '../facts/Facts.ts';
import { STANDING, VOID, type Invariant } from './Invariant.ts';

/** Who keeps the shopper's money: captured for what stands, nothing for what does not. */
const FINE = (status: string): readonly string[] => {
  if (STANDING.has(status)) {
    return ['captured'];
  }
  if (VOID.has(status)) {
    return ['none', 'declined', 'voided', 'refunded'];
  }
  return status === 'refunded' ? ['refunded'] : [];
};

/** Captured less refunded, by the provider's journal, is what the orders say. */
export const money: Invariant = {
  name: 'money',
  broken({ orders, payments }) {
    const kept = sum(payments.map(one => one.captured - one.refunded));
    const owed = sum(
      orders
        .filter(({ status }) => STANDING.has(status))
        .map(({ totals }) => totals.total.amount),
    );
    return [
      ...(kept === owed ? [] : [`kept ${kept}, owed for orders ${owed}`]),
      ...strays({ orders, payments }),
      ...orders.flatMap(order => {
        const own = payments.filter(one => one.orderId === order._id);
        const status = own[0]?.status ?? 'none';
        const many = own.length > 1 ? [`${order._id} was paid twice`] : [];
        return FINE(order.status).includes(status)
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
    .map(({ orderId }) => `a payment of ${orderId}, which is no order`);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
