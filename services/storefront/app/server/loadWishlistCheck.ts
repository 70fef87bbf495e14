import type { RouterContextProvider } from 'react-router';
import { customersContext } from './customersContext.ts';
import { visitContext } from './visitContext.ts';

/** Time limit for the wishlist on product pages, in milliseconds. */
const TIMEOUT_MS = 800;

/** Resolves to a predicate for the visitor's wishlist. Guests cause no call; false if unknown. */
export async function loadWishlistCheck(
  context: Readonly<RouterContextProvider>,
): Promise<(productId: string) => boolean> {
  if (!context.get(visitContext).signedIn) {
    return () => false;
  }
  return context
    .get(customersContext)
    .wishlist(TIMEOUT_MS)
    .then(
      ({ items }) =>
        id =>
          items.some(({ productId }) => productId === id),
      () => () => false,
    );
}
