import type { RouterContextProvider } from 'react-router';
import { basketOwner } from './basketOwner.ts';
import { shoppingContext } from './shoppingContext.ts';
import { visitContext } from './visitContext.ts';

/** Time limit for the number in the header, in milliseconds. */
const TIMEOUT_MS = 800;

/** Counts the units in the visitor's basket; 0 if unknown. */
export async function countBasket(
  context: Readonly<RouterContextProvider>,
): Promise<number> {
  const owner = basketOwner(context.get(visitContext));
  if (!owner) {
    return 0;
  }
  return context
    .get(shoppingContext)
    .basket(owner, TIMEOUT_MS)
    .then(({ itemCount }) => itemCount)
    .catch(() => 0);
}
