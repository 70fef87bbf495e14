import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { LettersPage } from '../staff/records/LettersPage.tsx';
import { readService } from '../staff/records/services.ts';
import type { Route } from './+types/staffLetters.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  const { records } = requireStaff(context, url);
  const service = readService(url.searchParams.get('service'));
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const { items, ...list } = await records[service].letters({ cursor });
  return { service, letters: items, ...list, later: cursor !== undefined };
}

export default function StaffLettersRoute({
  loaderData,
}: Route.ComponentProps) {
  return <LettersPage {...loaderData} />;
}
