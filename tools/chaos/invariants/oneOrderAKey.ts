import type { Invariant } from './Invariant.ts';

/** Each answered idempotency key has exactly one order, and there is no other order. */
export const oneOrderAKey: Invariant = {
  name: 'one order a key',
  broken({ orders, receipts }) {
    const byKey = new Map<string, Set<string>>();
    for (const { customerId, key, orderId } of receipts) {
      const ids = byKey.get(`${customerId} ${key}`) ?? new Set();
      byKey.set(`${customerId} ${key}`, ids.add(orderId));
    }
    const promised = new Set(receipts.map(({ orderId }) => orderId));
    const known = new Set(orders.map(({ _id }) => _id));
    return [
      ...[...byKey]
        .filter(([, ids]) => ids.size > 1)
        .map(([key, ids]) => `${key} has ${ids.size} orders`),
      ...[...promised]
        .filter(id => !known.has(id))
        .map(id => `${id} was accepted but is not stored`),
      ...[...known]
        .filter(id => !promised.has(id))
        .map(id => `${id} is stored but was never accepted`),
    ];
  },
};
