import type { Locale } from '@comptoir/contracts/common';
import { data, redirect, type RouterContextProvider } from 'react-router';
import { paths } from '../i18n/paths.ts';
import type { RefusalInit } from '../server/RefusalInit.ts';
import { shoppingContext } from '../server/shoppingContext.ts';
import type { CheckoutProblem } from './CheckoutAnswer.ts';

const INVALID = 400;
const CONFLICT = 409;
const UNPROCESSABLE = 422;

/** Maps a refusal of the shopping service to a problem; redirects to the basket page if the basket is the cause. */
export async function toOrderProblem(
  context: Readonly<RouterContextProvider>,
  refusal: RefusalInit,
  locale: Locale,
): Promise<CheckoutProblem> {
  const { status, problem } = refusal;
  if (status === UNPROCESSABLE) {
    return 'used';
  }
  if (status === INVALID) {
    const fields = (problem.errors ?? []).map(({ field }) => field);
    return fields.includes('body.paymentMethod') ? 'payment' : 'delivery';
  }
  if (status !== CONFLICT) {
    throw data(null, refusal);
  }
  if ('newTotal' in problem) {
    return 'price';
  }
  const { lines } = await context.get(shoppingContext).basket('customer');
  const gone = lines.some(({ change }) => change === 'withdrawn');
  const news = lines.length === 0 ? 'emptied' : gone ? 'withdrawn' : 'large';
  throw redirect(`${paths.basket(locale)}?done=${news}`);
}
