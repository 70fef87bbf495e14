import type { Locale } from '@comptoir/contracts/common';
import type { RouterContextProvider } from 'react-router';
import { mergeGuestBasket } from '../server/mergeGuestBasket.ts';
import { findBasket } from '../server/findBasket.ts';
import type { BasketView } from './BasketView.ts';
import { readMergeLosses } from './readMergeLosses.ts';
import { toBasketView } from './toBasketView.ts';

const EMPTY: BasketView = {
  lines: [],
  losses: { capped: [], dropped: [] },
  subtotal: { amount: 0, currency: 'EUR' },
  vat: [],
};

/** Loads the visitor's basket after merging a guest's basket into it; empty if there is none. */
export async function loadBasket(
  context: Readonly<RouterContextProvider>,
  locale: Locale,
  params: URLSearchParams,
): Promise<BasketView> {
  await mergeGuestBasket(context, locale);
  const basket = await findBasket(context);
  return basket ? toBasketView(basket, readMergeLosses(params), locale) : EMPTY;
}
