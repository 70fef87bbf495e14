import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { AuditPage } from '../staff/records/AuditPage.tsx';
import { readService } from '../staff/records/services.ts';
import { toAuditRow } from '../staff/records/toAuditRow.ts';
import type { Route } from './+types/staffAudit.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  const { records } = requireStaff(context, url);
  const service = readService(url.searchParams.get('service'));
  const subject = url.searchParams.get('subject')?.trim() ?? '';
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const list = await records[service].audit({ subject, cursor });
  return {
    service,
    subject,
    rows: list.items.map(toAuditRow),
    nextCursor: list.nextCursor,
    later: cursor !== undefined,
  };
}

export default function StaffAuditRoute({ loaderData }: Route.ComponentProps) {
  return <AuditPage {...loaderData} />;
}
