import type { Facts } from '../facts/Facts.ts';
import type { Invariant } from './Invariant.ts';

const IN_PROGRESS = new Set(['placed', 'reserved', 'paid']);

/** No order is in progress, no event unpublished, no message unconsumed. */
export const nothingPending: Invariant = {
  name: 'outboxes and queues are empty',
  broken: facts => [
    ...facts.orders
      .filter(({ status, task }) => IN_PROGRESS.has(status) || task !== null)
      .map(({ _id, status, task }) => `${_id} is ${status}, task ${task}`),
    ...(facts.drafts > 0
      ? [`${facts.drafts} unfinished checkouts in baskets`]
      : []),
    ...facts.reservations
      .filter(({ status, dueAt }) => status !== 'held' && dueAt !== undefined)
      .map(({ _id }) => `the stock movements of ${_id} are incomplete`),
    ...unsent(facts),
    ...Object.entries(facts.queues)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} messages in ${name}`),
  ],
};

function unsent(facts: Facts): string[] {
  const { orders, reservations, stock, products, customers } = facts;
  return [orders, reservations, stock, products, customers]
    .flat()
    .flatMap(({ _id, outbox, outboxDead }) => [
      ...outbox.map(({ type }) => `${type} of ${_id} is not published`),
      ...outboxDead.map(
        ({ type }) => `publishing ${type} of ${_id} was abandoned`,
      ),
    ]);
}
