import { redirect, type RouterContextProvider } from 'react-router';
import { OrdersPage } from '../account/OrdersPage.tsx';
import { toOrderView } from '../account/toOrderView.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { refusalOf } from '../server/refusalOf.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import type { Route } from './+types/orders.ts';

const LIMIT = 10;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const cursor = url.searchParams.get('cursor');
  const history = await ordersFrom(context, cursor);
  // The cursor is outdated or belongs to another customer: start with the first page.
  if (!history) {
    throw redirect(paths.orders(locale));
  }
  return {
    orders: history.items.map(order => toOrderView(order, locale)),
    nextCursor: history.nextCursor,
    first: cursor === null,
  };
}

/** Resolves to undefined for an invalid cursor. */
async function ordersFrom(
  context: Readonly<RouterContextProvider>,
  cursor: string | null,
) {
  try {
    return await context
      .get(customersContext)
      .orders({ limit: LIMIT, ...(cursor !== null && { cursor }) });
  } catch (error) {
    if (cursor !== null && refusalOf(error)) {
      return undefined;
    }
    throw error;
  }
}

export default function OrdersRoute({ loaderData }: Route.ComponentProps) {
  return <OrdersPage {...loaderData} />;
}
