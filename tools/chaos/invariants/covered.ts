import type { OrderFact, ReservationFact } from '../facts/documents.ts';
import { VALID, type Invariant } from './Invariant.ts';

/** Every confirmed order has its stock and its captured payment. */
export const covered: Invariant = {
  name: 'confirmed orders are covered',
  broken({ orders, reservations, payments }) {
    const byOrder = new Map(reservations.map(one => [one._id, one]));
    return orders
      .filter(({ status }) => VALID.has(status))
      .flatMap(order => {
        const reservation = byOrder.get(order._id);
        const paid = payments.some(
          ({ orderId, status }) =>
            orderId === order._id && status === 'captured',
        );
        return [
          ...(reservation && holds(order, reservation)
            ? []
            : [`${order._id} is ${order.status} without its stock`]),
          ...(paid ? [] : [`${order._id} is ${order.status} and not paid`]),
        ];
      });
  },
};

function holds(order: OrderFact, reservation: ReservationFact): boolean {
  const { status, taken, returned, lines } = reservation;
  const text = (all: { sku: string; quantity: number }[]) =>
    all
      .map(({ sku, quantity }) => `${quantity} ${sku}`)
      .sort()
      .join();
  const sold = status === 'confirmed' && taken && !returned;
  return sold && text(lines) === text(order.lines);
}
