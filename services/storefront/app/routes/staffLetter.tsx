import { data, redirect } from 'react-router';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { requireStaff } from '../server/requireStaff.ts';
import { decideLetter, letterActions } from '../staff/records/decideLetter.ts';
import { LetterPage } from '../staff/records/LetterPage.tsx';
import { readService } from '../staff/records/services.ts';
import { staffPaths } from '../staff/staffPaths.ts';
import type { Route } from './+types/staffLetter.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  const { records } = requireStaff(context, url);
  const service = readService(params.service);
  return { service, letter: await records[service].letter(params.id) };
}

export async function action({
  context,
  params,
  request,
  url,
}: Route.ActionArgs) {
  const locale = readLocale(params);
  const { records } = requireStaff(context, url);
  const service = readService(params.service);
  const id = params.id;
  const form = await formOf(request);
  const wanted = letterActions.find(name => name === form.get('intent'));
  if (!wanted) {
    throw data(null, { status: 400 });
  }
  const answer = await decideLetter(records[service], id, wanted, form);
  if (answer) {
    return respondRefused(answer);
  }
  throw redirect(`${staffPaths.letter(locale, service, id)}?done=${wanted}`);
}

/** Reloads after a refusal too, since someone else may have decided. */
export function shouldRevalidate(): boolean {
  return true;
}

export default function StaffLetterRoute({
  loaderData,
  actionData: answer,
}: Route.ComponentProps) {
  return <LetterPage {...loaderData} answer={answer} />;
}
