import type { Order } from '@comptoir/contracts/orders';
import { data, type RouterContextProvider } from 'react-router';
import { refusalOf } from '../server/refusalOf.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import { shoppingContext } from '../server/shoppingContext.ts';

const REFUSALS = [400, 404];

/** An order of who is signed in; whatever else the address names is a 404. */
export async function findOrder(
  context: Readonly<RouterContextProvider>,
  id: string,
  url: URL,
): Promise<Order> {
  const customer = requireSignedIn(context, url);
  try {
    const order = await context.get(shoppingContext).order(id);
    // Staff may read every order, but not as if it were theirs.
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
