/** A guarantee of order safety, and the replacement that removes it from a copy of the services. */
export interface Guarantee {
  name: string;
  /** Relative to `services/`. */
  file: string;
  /** Occurs in the file exactly once. */
  find: string;
  replace: string;
  /** The kill test that must fail without it: the number at the beginning of its name. */
  test: number;
}

/** The guarantees that the kill tests check. */
export const guarantees: readonly Guarantee[] = [
  {
    name: 'publisher-confirms',
    file: 'kit/src/bus/ConfirmedChannel.ts',
    find: '    return promise;\n',
    replace: '    resolve();\n    return promise;\n',
    test: 2,
  },
  {
    name: 'mark-after-publishing',
    file: 'kit/src/mongo/OutboxSender.ts',
    find: '    await Promise.all(events.map(event => this.#publisher.publish(event)));\n    const eventIds = events.map(event => event.id);\n    await this.#marks.get(collection)?.({ id, eventIds });\n',
    replace:
      '    const eventIds = events.map(event => event.id);\n    await this.#marks.get(collection)?.({ id, eventIds });\n    await Promise.all(events.map(event => this.#publisher.publish(event)));\n',
    test: 2,
  },
  {
    name: 'outbox-relay-after-a-crash',
    file: 'kit/src/mongo/DueQueue.ts',
    find: '        { [leasedUntil]: { $lte: now } },\n',
    replace: '',
    test: 2,
  },
  {
    name: 'handed-over-events-come-due',
    file: 'kit/src/mongo/OutboxHandover.ts',
    find: 'new Date(Date.now() + RELAY_DELAY_MS)',
    replace: 'new Date(Date.now() + RELAY_DELAY_MS * 80)',
    test: 2,
  },
  {
    name: 'acknowledge-after-the-effect',
    file: 'kit/src/bus/Consumer.ts',
    find: '        void work.finally(() => this.#busy.delete(work));\n      },\n',
    replace:
      '        void work.finally(() => this.#busy.delete(work));\n      },\n      { noAck: true },\n',
    test: 2,
  },
  {
    name: 'newer-versions-win',
    file: 'customers/src/repositories/OrderRepository.ts',
    find: '{ _id, version: { $lt: content.version }, ...enqueued?.filter }',
    replace: '{ _id }',
    test: 3,
  },
  {
    name: 'a-step-is-taken-once',
    file: 'shopping/src/orders/orderSteps.ts',
    find: "    if (order.status !== 'placed') {\n      return null;\n    }\n    return {\n      set: {\n        status: 'reserved',",
    replace: "    return {\n      set: {\n        status: 'reserved',",
    test: 3,
  },
  {
    name: 'money-back-on-cancelling',
    file: 'shopping/src/orders/orderSteps.ts',
    find: "    task: order.payment.asked ? 'giveBack' : null,\n    events: [orderEvents.cancelled",
    replace: '    task: null,\n    events: [orderEvents.cancelled',
    test: 7,
  },
  {
    name: 'dead-letters',
    file: 'kit/src/bus/Consumer.ts',
    find: 'error instanceof PoisonError || attempts >= retry.maxAttempts',
    replace: 'error instanceof PoisonError && attempts >= retry.maxAttempts',
    test: 4,
  },
  {
    name: 'conditional-stock',
    file: 'products/src/repositories/StockRepository.ts',
    find: '{ _id: sku, version: version - 1, available: { $gte: -lowest } }',
    replace: '{ _id: sku }',
    test: 5,
  },
  {
    name: 'idempotency-key',
    file: 'shopping/src/orders/CheckoutService.ts',
    find: 'orderId(customerId, key)',
    replace: 'orderId(customerId, `${key} ${Math.random()}`)',
    test: 6,
  },
  {
    name: 'release-on-decline',
    file: 'products/src/consumers/onOrderRejected.ts',
    find: 'reservations.release(orderRequest(event))',
    replace: 'Promise.resolve(void reservations.release.name, void event)',
    test: 7,
  },
  {
    name: 'payment-key',
    file: 'shopping/src/payment/createHttpPayments.ts',
    find: '        key,\n        method,\n        notifyUrl,\n',
    replace:
      '        key: `${key}.${Date.now()}`,\n        method,\n        notifyUrl,\n',
    test: 7,
  },
  {
    name: 'unreachable-database-is-reported',
    file: 'kit/src/service/defineService.ts',
    find: 'check: () => mongo.check()',
    replace: "check: () => ({ status: 'up' })",
    test: 8,
  },
  {
    name: 'due-work-outlives-a-clock-moved-back',
    file: 'kit/src/mongo/DueQueue.ts',
    find: '    await this.#recoverAtIntervals();\n',
    replace: '    void this.#recoverAtIntervals.name;\n',
    test: 11,
  },
];
