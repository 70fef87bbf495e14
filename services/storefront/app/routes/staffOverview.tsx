import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { loadOverview } from '../staff/overview/loadOverview.ts';
import { OverviewPage } from '../staff/overview/OverviewPage.tsx';

export async function loader({ context, params, url }: LoaderFunctionArgs) {
  readLocale(params);
  return loadOverview(requireStaff(context, url), Date.now());
}

export default function StaffOverviewRoute() {
  return <OverviewPage overview={useLoaderData<typeof loader>()} />;
}
