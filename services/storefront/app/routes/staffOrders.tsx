import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { StaffOrdersPage } from '../staff/orders/StaffOrdersPage.tsx';
import { readStatus } from '../staff/orders/statuses.ts';
import { toOrderRow } from '../staff/orders/toOrderRow.ts';
import type { Route } from './+types/staffOrders.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const { orders } = requireStaff(context, url);
  const status = readStatus(url.searchParams.get('status'));
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const q = url.searchParams.get('q')?.trim() ?? '';
  const { items, nextCursor } = await orders.list({ status, q, cursor });
  return {
    q,
    status: status ?? null,
    rows: items.map(order => toOrderRow(order, locale)),
    nextCursor,
    later: cursor !== undefined,
  };
}

export default function StaffOrdersRoute({ loaderData }: Route.ComponentProps) {
  return <StaffOrdersPage {...loaderData} />;
}
