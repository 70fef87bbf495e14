import type { RouterContextProvider } from 'react-router';
import { refusalOf } from './refusalOf.ts';
import { shoppingContext } from './shoppingContext.ts';
import { visitContext } from './visitContext.ts';

/** Adds the guest's basket to that of who has signed in. One that is gone, or can't be brought now, keeps nobody from going on; the latter is tried again at the next basket page. */
export async function bringBasket(
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
