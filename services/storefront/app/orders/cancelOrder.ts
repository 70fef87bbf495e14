import type { RouterContextProvider } from 'react-router';
import { refusalOf } from '../server/refusalOf.ts';
import { shoppingContext } from '../server/shoppingContext.ts';

const CONFLICT = 409;

/** Cancels an order; resolves to `late` if it can no longer be cancelled. */
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
