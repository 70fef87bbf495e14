import { isDeepStrictEqual } from 'node:util';
import type { Order } from '@comptoir/contracts/orders';
import { toOrderDocument } from '../src/consumers/toOrderDocument.ts';
import type { OrderDocument } from '../src/models/orderModel.ts';
import type { CustomerRepository } from '../src/repositories/CustomerRepository.ts';
import type { OrderRepository } from '../src/repositories/OrderRepository.ts';

/** States that no event tells this service of: the order still shows as placed. */
const UNTOLD = new Set(['reserved', 'paid']);

/**
 * Rebuilds the history of orders from the orders themselves.
 *
 * @param options.check - only looks
 * @returns a line for each difference that there was
 */
export async function repairHistory(options: {
  orders: AsyncIterable<Order>;
  history: OrderRepository;
  customers: CustomerRepository;
  check: boolean;
}): Promise<string[]> {
  const { orders, history, customers, check } = options;
  const before = new Date();
  const differences: string[] = [];
  const strays = new Set(await history.idsBefore(before));
  for await (const order of orders) {
    if (!(await customers.find(order.customerId))) {
      continue;
    }
    strays.delete(order.id);
    const shown = await history.find(order.id);
    // Newer than what was read: events go on meanwhile.
    if (shown && shown.version > order.version) {
      continue;
    }
    const rebuilt = rebuild(order);
    if (shown && isSame(shown, rebuilt)) {
      continue;
    }
    const is = shown ? `as ${shown.status}` : 'not at all';
    differences.push(`${order.id} is ${rebuilt.status} and shown ${is}`);
    if (!check) {
      await history.restore(rebuilt);
    }
  }
  for (const id of strays) {
    differences.push(`${id} is shown and is no order of anybody here`);
    if (!check) {
      await history.remove(id);
    }
  }
  return differences;
}

function rebuild(order: Order): OrderDocument {
  const { id: aggregateId, version: aggregateVersion, status } = order;
  const data = {
    ...order,
    status: UNTOLD.has(status) ? ('placed' as const) : status,
  };
  return toOrderDocument({ aggregateId, aggregateVersion, data });
}

/** But for the version: steps that nobody is told of raise it as well. */
function isSame(one: OrderDocument, other: OrderDocument): boolean {
  return isDeepStrictEqual(contentOf(one), contentOf(other));
}

function contentOf(order: OrderDocument): unknown {
  const { customerId, number, status, placedAt, totals, lines } = order;
  const content = { customerId, number, status, placedAt, totals, lines };
  // Through JSON: fields come out of MongoDB in another order, and dates as dates.
  return JSON.parse(JSON.stringify(content));
}
