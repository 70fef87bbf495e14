import type { Facts } from '../facts/Facts.ts';
import type { Invariant } from './Invariant.ts';

const MOVING = new Set(['placed', 'reserved', 'paid']);

/** Nothing waits any longer: no order on its way, no event unsent, no message untaken. */
export const flat: Invariant = {
  name: 'outboxes and queues are empty',
  broken: facts => [
    ...facts.orders
      .filter(({ status, task }) => MOVING.has(status) || task !== null)
      .map(({ _id, status, task }) => `${_id} is ${status}, wants ${task}`),
    ...(facts.drafts > 0 ? [`${facts.drafts} drafts in baskets`] : []),
    ...facts.reservations
      .filter(({ status, dueAt }) => status !== 'held' && dueAt !== undefined)
      .map(({ _id }) => `the goods of ${_id} are half moved`),
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
      ...outbox.map(({ type }) => `${type} of ${_id} is not sent`),
      ...outboxDead.map(({ type }) => `${type} of ${_id} was given up`),
    ]);
}
