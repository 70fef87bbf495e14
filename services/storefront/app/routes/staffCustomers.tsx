import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { CustomersPage } from '../staff/records/CustomersPage.tsx';
import type { Route } from './+types/staffCustomers.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  const staff = requireStaff(context, url);
  const q = url.searchParams.get('q')?.trim() ?? '';
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const { items, nextCursor } = await staff.customers.list({ q, cursor });
  return { q, customers: items, nextCursor, later: cursor !== undefined };
}

export default function StaffCustomersRoute({
  loaderData,
}: Route.ComponentProps) {
  return <CustomersPage {...loaderData} />;
}
