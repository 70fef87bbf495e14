import type { RouterContextProvider } from 'react-router';
import { refusalOf } from './refusalOf.ts';
import { shoppingContext } from './shoppingContext.ts';
import { visitContext } from './visitContext.ts';

/** Merges the guest's basket into the signed-in customer's. A basket that no longer exists is dropped; after other failures the next basket page retries. Never throws. */
export async function mergeGuestBasket(
  context: Readonly<RouterContextProvider>,
): Promise<void> {
  const visit = context.get(visitContext);
  if (!visit.signedIn || visit.basketId === undefined) {
    return;
  }
  try {
    await context.get(shoppingContext).merge(visit.basketId);
    visit.keepBasket(undefined);
  } catch (error) {
    if (refusalOf(error)) {
      visit.keepBasket(undefined);
    }
  }
}
