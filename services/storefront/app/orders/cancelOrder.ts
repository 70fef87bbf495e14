import type { RouterContextProvider } from 'react-router';
import { refusalOf } from '../server/refusalOf.ts';
import { shoppingContext } from '../server/shoppingContext.ts';

const CONFLICT = 409;

/** Calls an order off; answers `late` where that can't be done any more. */
export async function cancelOrder(
  context: Readonly<RouterContextProvider>,
  id: string,
): Promise<'cancelled' | 'late'> {
  try {
    await context.get(shoppingContext).cancelOrder(id);
    return 'cancelled';
  } catch (error) {
    if (refusalOf(error)?.status === CONFLICT) {
      return 'late';
    }
    throw error;
  }
}
