import { data, redirect } from 'react-router';
import { BasketPage } from '../basket/BasketPage.tsx';
import { changeBasket } from '../basket/changeBasket.ts';
import { loadBasket } from '../basket/loadBasket.ts';
import { formOf } from '../forms/formOf.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import type { Route } from './+types/basket.ts';

const INVALID = 422;

export function loader({ context, params, url }: Route.LoaderArgs) {
  return loadBasket(context, readLocale(params), url.searchParams);
}

/** Product pages submit here too; `stay` keeps the visitor on their page. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const locale = readLocale(params);
  const form = await formOf(request);
  const answer = await changeBasket(context, form);
  if ('problem' in answer) {
    return data(answer, { status: INVALID });
  }
  if (form.has('stay')) {
    return answer;
  }
  throw redirect(`${paths.basket(locale)}?done=${answer.done}`);
}

export default function BasketRoute({
  loaderData,
  actionData,
}: Route.ComponentProps) {
  return <BasketPage basket={loaderData} answer={actionData} />;
}
