import type { Order } from '@comptoir/contracts/orders';
import { data, type RouterContextProvider } from 'react-router';
import { refusalOf } from '../server/refusalOf.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import { shoppingContext } from '../server/shoppingContext.ts';

const REFUSALS = [400, 404];

/** Loads an order of the signed-in customer; throws a 404 for any other id. */
export async function findOrder(
  context: Readonly<RouterContextProvider>,
  id: string,
  url: URL,
): Promise<Order> {
  const customer = requireSignedIn(context, url);
  try {
    const order = await context.get(shoppingContext).order(id);
    // Staff can read every order, but not on this page.
    if (order.customerId === customer.id) {
      return order;
    }
  } catch (error) {
    const { status = 0 } = refusalOf(error) ?? {};
    if (!REFUSALS.includes(status)) {
      throw error;
    }
  }
  throw data(null, { status: 404 });
}
