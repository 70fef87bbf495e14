import { VOID, type Invariant } from './Invariant.ts';

/** No goods are held for a rejected, cancelled or unknown order. */
export const nothingHeld: Invariant = {
  name: 'nothing is held for ended orders',
  broken({ orders, reservations }) {
    const statuses = new Map(orders.map(({ _id, status }) => [_id, status]));
    return reservations.flatMap(({ _id, status, returned }) => {
      const order = statuses.get(_id);
      const gone =
        status === 'released' || (status === 'confirmed' && returned);
      if (order !== undefined && !VOID.has(order)) {
        return status === 'held'
          ? [`${_id} is ${order}, but its goods are only held`]
          : [];
      }
      return gone ? [] : [`${_id} is ${order ?? 'no order'}, goods ${status}`];
    });
  },
};
