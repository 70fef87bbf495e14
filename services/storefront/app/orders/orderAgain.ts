import type { Order } from '@comptoir/contracts/orders';
import type { RouterContextProvider } from 'react-router';
import { addToBasket } from '../server/addToBasket.ts';
import { refusalOf } from '../server/refusalOf.ts';

/** Adds the lines of an order to the basket, except those that can't be added. */
export async function orderAgain(
  context: Readonly<RouterContextProvider>,
  { lines }: Order,
): Promise<void> {
  // Sequential, since all change the same basket.
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
