import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { loadOverview } from '../staff/overview/loadOverview.ts';
import { OverviewPage } from '../staff/overview/OverviewPage.tsx';
import type { Route } from './+types/staffOverview.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  return loadOverview(requireStaff(context, url), Date.now());
}

export default function StaffOverviewRoute({
  loaderData,
}: Route.ComponentProps) {
  return <OverviewPage overview={loaderData} />;
}
