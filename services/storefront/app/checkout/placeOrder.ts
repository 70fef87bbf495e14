import type { PostalAddress } from '@comptoir/contracts/address';
import type { Locale } from '@comptoir/contracts/common';
import type { Order } from '@comptoir/contracts/orders';
import { data, type RouterContextProvider } from 'react-router';
import { enteredValues } from '../forms/readForm.ts';
import { refusalOf } from '../server/refusalOf.ts';
import { shoppingContext } from '../server/shoppingContext.ts';
import type { CheckoutAnswer, CheckoutProblem } from './CheckoutAnswer.ts';
import { CheckoutForm } from './CheckoutForm.ts';
import { linesText } from './linesText.ts';
import { loadCheckout } from './loadCheckout.ts';
import { readAddress } from './readAddress.ts';
import { toOrderProblem } from './toOrderProblem.ts';
import { saveAddress } from './saveAddress.ts';

/** Places the order of a checkout form. Resolves to the order, or to the updated page with the problem. */
export async function placeOrder(
  context: Readonly<RouterContextProvider>,
  form: FormData,
  locale: Locale,
): Promise<Order | CheckoutAnswer> {
  const { data: submitted } = CheckoutForm.safeParse(Object.fromEntries(form));
  if (!submitted) {
    throw data(null, { status: 400 });
  }
  const again = (problem?: CheckoutProblem, fields: string[] = []) =>
    showAgain(context, { submitted, form, locale, problem, fields });
  if (submitted.intent === 'update') {
    return again();
  }
  const { address, wrong } = await readAddress(
    context,
    submitted.addressId,
    form,
  );
  if (!address) {
    return again('address', wrong);
  }
  if (!wasShown(submitted, address)) {
    return again('delivery');
  }
  if (!/^[\w-]+$/.test(submitted.payment)) {
    return again('payment');
  }
  try {
    const order = await context.get(shoppingContext).placeOrder(submitted.key, {
      address,
      shippingMethod: submitted.shippingMethod,
      paymentMethod: submitted.payment,
      shownTotal: { amount: submitted.shownTotal, currency: 'EUR' },
    });
    if (submitted.save) {
      await saveAddress(context, address);
    }
    return order;
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) {
      throw error;
    }
    return again(await toOrderProblem(context, refusal, locale));
  }
}

/** Whether the shown total was for this delivery. */
function wasShown(
  submitted: CheckoutForm,
  { country }: PostalAddress,
): boolean {
  const { shippingMethod, shownMethod, shownCountry } = submitted;
  return shippingMethod === shownMethod && country === shownCountry;
}

async function showAgain(
  context: Readonly<RouterContextProvider>,
  options: {
    submitted: CheckoutForm;
    form: FormData;
    locale: Locale;
    problem: CheckoutProblem | undefined;
    fields: string[];
  },
): Promise<CheckoutAnswer> {
  const { submitted, form, locale, problem, fields } = options;
  const { addressId, country = 'FR', shippingMethod } = submitted;
  // A key that has placed its order can't place another.
  const key = problem === 'used' ? undefined : submitted.key;
  const wanted = { addressId, country, shippingMethod };
  const view = await loadCheckout(context, locale, wanted, key);
  const { amount } = view.totals?.total ?? { amount: 0 };
  const changed = problem !== undefined && amount !== submitted.shownTotal;
  const sameLines = linesText(view.lines) === submitted.shownLines;
  const reason = problem === 'price' && !sameLines ? 'basket' : problem;
  return {
    view,
    form: { fields, entered: enteredValues(form) },
    ...(reason && { problem: reason }),
    ...(changed && {
      before: { amount: submitted.shownTotal, currency: 'EUR' as const },
    }),
  };
}
