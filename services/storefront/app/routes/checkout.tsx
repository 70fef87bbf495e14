import { data, redirect } from 'react-router';
import { CheckoutPage } from '../checkout/CheckoutPage.tsx';
import { loadCheckout } from '../checkout/loadCheckout.ts';
import { placeOrder } from '../checkout/placeOrder.ts';
import { formOf } from '../forms/formOf.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import type { Route } from './+types/checkout.ts';

const INVALID = 422;
const CONFLICT = 409;

export function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  requireSignedIn(context, url);
  return loadCheckout(context, locale);
}

export async function action({
  context,
  params,
  request,
  url,
}: Route.ActionArgs) {
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const answer = await placeOrder(context, await formOf(request), locale);
  if ('number' in answer) {
    throw redirect(paths.order(locale, answer.id));
  }
  if (!answer.problem) {
    return data(answer);
  }
  const changed = answer.problem === 'price' || answer.problem === 'basket';
  const status = changed ? CONFLICT : INVALID;
  return data(answer, { status });
}

export default function CheckoutRoute({
  loaderData: view,
  actionData: answer,
}: Route.ComponentProps) {
  return <CheckoutPage view={answer?.view ?? view} answer={answer} />;
}
