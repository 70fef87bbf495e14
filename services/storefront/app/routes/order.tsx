import { redirect, useSearchParams } from 'react-router';
import { formOf } from '../forms/formOf.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { cancelOrder } from '../orders/cancelOrder.ts';
import { findOrder } from '../orders/findOrder.ts';
import { orderAgain } from '../orders/orderAgain.ts';
import { OrderPage } from '../orders/OrderPage.tsx';
import { toOrderView } from '../orders/toOrderView.ts';
import type { Route } from './+types/order.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const order = await findOrder(context, params.id, url);
  return toOrderView(order, locale);
}

export async function action({
  context,
  params,
  request,
  url,
}: Route.ActionArgs) {
  const locale = readLocale(params);
  const order = await findOrder(context, params.id, url);
  const form = await formOf(request);
  if (form.get('intent') === 'again') {
    await orderAgain(context, order);
    throw redirect(`${paths.basket(locale)}?done=back`);
  }
  const done = await cancelOrder(context, order.id);
  throw redirect(`${paths.order(locale, order.id)}?done=${done}`);
}

export default function OrderRoute({ loaderData }: Route.ComponentProps) {
  const [params] = useSearchParams();
  return <OrderPage order={loaderData} cancelling={params.has('cancel')} />;
}
