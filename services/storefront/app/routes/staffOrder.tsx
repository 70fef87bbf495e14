import { data, redirect } from 'react-router';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { changeOrder, orderActions } from '../staff/orders/changeOrder.ts';
import { StaffOrderPage } from '../staff/orders/StaffOrderPage.tsx';
import { toOrderSheet } from '../staff/orders/toOrderSheet.ts';
import { staffPaths } from '../staff/staffPaths.ts';
import type { Route } from './+types/staffOrder.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const { orders } = requireStaff(context, url);
  return toOrderSheet(await orders.one(params.id), locale);
}

export async function action({
  context,
  params,
  request,
  url,
}: Route.ActionArgs) {
  const locale = readLocale(params);
  const { orders } = requireStaff(context, url);
  const id = params.id;
  const form = await formOf(request);
  const wanted = orderActions.find(name => name === form.get('intent'));
  if (!wanted) {
    throw data(null, { status: 400 });
  }
  const answer = await changeOrder(orders, id, wanted, form);
  if (answer) {
    return respondRefused(answer);
  }
  throw redirect(`${staffPaths.order(locale, id)}?done=${wanted}`);
}

/** Reloads after a refusal too, since the order may have changed. */
export function shouldRevalidate(): boolean {
  return true;
}

export default function StaffOrderRoute({
  loaderData,
  actionData: answer,
}: Route.ComponentProps) {
  return <StaffOrderPage order={loaderData} answer={answer} />;
}
