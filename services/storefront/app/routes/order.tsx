import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useSearchParams,
} from 'react-router';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { cancelOrder } from '../orders/cancelOrder.ts';
import { findOrder } from '../orders/findOrder.ts';
import { orderAgain } from '../orders/orderAgain.ts';
import { OrderPage } from '../orders/OrderPage.tsx';
import { toOrderView } from '../orders/toOrderView.ts';

export async function loader({ context, params, url }: LoaderFunctionArgs) {
  const locale = readLocale(params);
  const order = await findOrder(context, params['id'] ?? '', url);
  return toOrderView(order, locale);
}

export async function action({
  context,
  params,
  request,
  url,
}: ActionFunctionArgs) {
  const locale = readLocale(params);
  const order = await findOrder(context, params['id'] ?? '', url);
  const form = await request.formData();
  if (form.get('intent') === 'again') {
    await orderAgain(context, order);
    throw redirect(`${paths.basket(locale)}?done=back`);
  }
  const done = await cancelOrder(context, order.id);
  throw redirect(`${paths.order(locale, order.id)}?done=${done}`);
}

export default function OrderRoute() {
  const [params] = useSearchParams();
  return (
    <OrderPage
      order={useLoaderData<typeof loader>()}
      cancelling={params.has('cancel')}
    />
  );
}
