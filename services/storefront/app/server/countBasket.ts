import type { RouterContextProvider } from 'react-router';
import { basketOwner } from './basketOwner.ts';
import { shoppingContext } from './shoppingContext.ts';
import { visitContext } from './visitContext.ts';

/** A page doesn't wait longer for a number in its corner, in milliseconds. */
const PATIENCE_MS = 800;

/** How many units are in the basket of who is there; 0 where it can't be said. */
export async function countBasket(
  context: Readonly<RouterContextProvider>,
): Promise<number> {
  const owner = basketOwner(context.get(visitContext));
  if (!owner) {
    return 0;
  }
  return context
    .get(shoppingContext)
    .basket(owner, PATIENCE_MS)
    .then(({ itemCount }) => itemCount)
    .catch(() => 0);
}
