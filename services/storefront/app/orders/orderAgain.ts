import type { Order } from '@comptoir/contracts/orders';
import type { RouterContextProvider } from 'react-router';
import { addToBasket } from '../server/addToBasket.ts';
import { refusalOf } from '../server/refusalOf.ts';

/** Puts an order's lines back into the basket, leaving out what can't be put there. */
export async function orderAgain(
  context: Readonly<RouterContextProvider>,
  { lines }: Order,
): Promise<void> {
  // One after the other: they change the same basket.
  for (const { sku, quantity } of lines) {
    try {
      await addToBasket(context, sku, quantity);
    } catch (error) {
      if (!refusalOf(error)) {
        throw error;
      }
    }
  }
}
