import type { Basket } from '@comptoir/contracts/baskets';
import { MAX_QUANTITY } from '@comptoir/contracts/orders';
import type { RouterContextProvider } from 'react-router';
import { basketOwner } from './basketOwner.ts';
import { findBasket } from './findBasket.ts';
import { shoppingContext } from './shoppingContext.ts';
import { visitContext } from './visitContext.ts';

/**
 * Adds units to the visitor's basket; creates a guest's basket if there is none.
 *
 * @returns the units of the SKU in the basket if the limit would be exceeded and nothing was added; else undefined
 */
export async function addToBasket(
  context: Readonly<RouterContextProvider>,
  sku: string,
  quantity: number,
): Promise<number | undefined> {
  const { lines } = (await findBasket(context)) ?? (await beginBasket(context));
  const held = lines.find(line => line.sku === sku)?.quantity ?? 0;
  if (held + quantity > MAX_QUANTITY) {
    return held;
  }
  const owner = basketOwner(context.get(visitContext));
  if (!owner) {
    throw new Error('the new basket was not stored');
  }
  await context.get(shoppingContext).putLine(owner, sku, held + quantity);
  return undefined;
}

async function beginBasket(
  context: Readonly<RouterContextProvider>,
): Promise<Basket> {
  const basket = await context.get(shoppingContext).createBasket();
  context.get(visitContext).keepBasket(basket.id);
  return basket;
}
