import { data, redirect } from 'react-router';
import { CheckoutPage } from '../checkout/CheckoutPage.tsx';
import { Wanted } from '../checkout/CheckoutForm.ts';
import { keepTyped } from '../checkout/keepTyped.ts';
import { loadCheckout } from '../checkout/loadCheckout.ts';
import { placeOrder } from '../checkout/placeOrder.ts';
import { formOf } from '../forms/formOf.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import { visitContext } from '../server/visitContext.ts';
import type { Route } from './+types/checkout.ts';

const INVALID = 422;
const CONFLICT = 409;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const typed = context.get(visitContext).typed ?? {};
  const wanted = Wanted.parse(typed);
  return { view: await loadCheckout(context, locale, wanted), typed };
}

export async function action({
  context,
  params,
  request,
  url,
}: Route.ActionArgs) {
  const locale = readLocale(params);
  const form = await formOf(request);
  const answer = await keepTyped(context, form, async () => {
    requireSignedIn(context, url);
    return placeOrder(context, form, locale);
  });
  if ('number' in answer) {
    context.get(visitContext).keepTyped(undefined);
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
  loaderData: { view, typed },
  actionData: answer,
}: Route.ComponentProps) {
  return (
    <CheckoutPage view={answer?.view ?? view} typed={typed} answer={answer} />
  );
}
