import { isDeepStrictEqual } from 'node:util';
import type { Order } from '@comptoir/contracts/orders';
import { toOrderDocument } from '../src/consumers/toOrderDocument.ts';
import type { OrderDocument } from '../src/models/orderModel.ts';
import type { CustomerRepository } from '../src/repositories/CustomerRepository.ts';
import type { OrderRepository } from '../src/repositories/OrderRepository.ts';

/** States that no consumed event reports: the history still lists the order as placed. */
const UNREPORTED = new Set(['reserved', 'paid']);

/**
 * Rebuilds the order history from the orders of the shopping service.
 *
 * @param options.check - only report the differences
 * @returns one line for each difference found
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
  const orphans = new Set(await history.idsBefore(before));
  for await (const order of orders) {
    if (!(await customers.find(order.customerId))) {
      continue;
    }
    orphans.delete(order.id);
    const stored = await history.find(order.id);
    // Events consumed since the order was read have stored a newer version.
    if (stored && stored.version > order.version) {
      continue;
    }
    const rebuilt = rebuild(order);
    if (stored && isSame(stored, rebuilt)) {
      continue;
    }
    const state = stored ? `stored as ${stored.status}` : 'not stored';
    differences.push(`${order.id} is ${rebuilt.status} but ${state}`);
    if (!check) {
      await history.restore(rebuilt);
    }
  }
  for (const id of orphans) {
    differences.push(`${id} is stored but belongs to no customer's order`);
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
    status: UNREPORTED.has(status) ? ('placed' as const) : status,
  };
  return toOrderDocument({ aggregateId, aggregateVersion, data });
}

/** Ignores the version, which steps without an event raise as well. */
function isSame(one: OrderDocument, other: OrderDocument): boolean {
  return isDeepStrictEqual(contentOf(one), contentOf(other));
}

function contentOf(order: OrderDocument): unknown {
  const { customerId, number, status, placedAt, totals, lines } = order;
  const content = { customerId, number, status, placedAt, totals, lines };
  // Compares plain JSON values: MongoDB returns dates as Date objects.
  return JSON.parse(JSON.stringify(content));
}
