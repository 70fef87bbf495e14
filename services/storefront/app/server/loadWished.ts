import type { RouterContextProvider } from 'react-router';
import { customersContext } from './customersContext.ts';
import { visitContext } from './visitContext.ts';

/** Time limit for the wishlist on product pages, in milliseconds. */
const PATIENCE_MS = 800;

/** Resolves to a predicate for the visitor's wishlist. Guests cause no call; false if unknown. */
export async function loadWished(
  context: Readonly<RouterContextProvider>,
): Promise<(productId: string) => boolean> {
  if (!context.get(visitContext).signedIn) {
    return () => false;
  }
  return context
    .get(customersContext)
    .wishlist(PATIENCE_MS)
    .then(
      ({ items }) =>
        id =>
          items.some(({ productId }) => productId === id),
      () => () => false,
    );
}
