import type { MergeLosses } from '@comptoir/contracts/baskets';
import type { Locale } from '@comptoir/contracts/common';
import { redirect, type RouterContextProvider } from 'react-router';
import { paths } from '../i18n/paths.ts';
import { refusalOf } from './refusalOf.ts';
import { shoppingContext } from './shoppingContext.ts';
import { visitContext } from './visitContext.ts';

/** Refusals of a basket that can't be merged, now or later: impossible, unknown or already merged. */
const LOST = [400, 404];

/** Merges the guest's basket into the signed-in customer's. A basket that no longer exists is dropped; after other failures the next basket page retries. Redirects to the basket page if something could not be kept. */
export async function mergeGuestBasket(
  context: Readonly<RouterContextProvider>,
  locale: Locale,
): Promise<void> {
  const visit = context.get(visitContext);
  if (!visit.signedIn || visit.basketId === undefined) {
    return;
  }
  const losses = await merge(context, visit.basketId);
  if (losses && losses.capped.length + losses.dropped.length > 0) {
    throw redirect(`${paths.basket(locale)}?${toQuery(losses)}`);
  }
}

async function merge(
  context: Readonly<RouterContextProvider>,
  basketId: string,
): Promise<MergeLosses | undefined> {
  const visit = context.get(visitContext);
  try {
    const { losses } = await context.get(shoppingContext).merge(basketId);
    visit.keepBasket(undefined);
    return losses;
  } catch (error) {
    if (LOST.includes(refusalOf(error)?.status ?? 0)) {
      visit.keepBasket(undefined);
    }
    return undefined;
  }
}

/** Writes the losses as the basket page's `readMergeLosses` reads them. */
function toQuery({ capped, dropped }: MergeLosses): URLSearchParams {
  return new URLSearchParams([
    ...capped.map(sku => ['capped', sku]),
    ...dropped.map(sku => ['dropped', sku]),
  ]);
}
