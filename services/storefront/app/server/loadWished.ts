import type { RouterContextProvider } from 'react-router';
import { customersContext } from './customersContext.ts';
import { visitContext } from './visitContext.ts';

/** A page doesn't wait longer for a heart to be filled, in milliseconds. */
const PATIENCE_MS = 800;

/** Says of a product whether who is there wishes for it; guests cost no call. False where it can't be said. */
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
