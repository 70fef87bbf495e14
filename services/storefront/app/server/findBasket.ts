import type { Basket } from '@comptoir/contracts/baskets';
import type { RouterContextProvider } from 'react-router';
import { basketOwner } from './basketOwner.ts';
import { refusalOf } from './refusalOf.ts';
import { shoppingContext } from './shoppingContext.ts';
import { visitContext } from './visitContext.ts';

const NOT_FOUND = 404;

/** Loads the visitor's basket; undefined for a guest without one. */
export async function findBasket(
  context: Readonly<RouterContextProvider>,
): Promise<Basket | undefined> {
  const visit = context.get(visitContext);
  const owner = basketOwner(visit);
  if (!owner) {
    return undefined;
  }
  try {
    return await context.get(shoppingContext).basket(owner);
  } catch (error) {
    if (visit.signedIn || refusalOf(error)?.status !== NOT_FOUND) {
      throw error;
    }
    visit.keepBasket(undefined);
    return undefined;
  }
}
