import { redirect } from 'react-router';
import { signIn } from '../account/signIn.ts';
import { SignInPage } from '../account/SignInPage.tsx';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { safeNext } from '../server/safeNext.ts';
import { visitContext } from '../server/visitContext.ts';
import type { Route } from './+types/signIn.ts';

export function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  if (!context.get(visitContext).signedIn) {
    return null;
  }
  const next = url.searchParams.get('next');
  throw redirect(safeNext(next, locale, paths.account(locale)));
}

export async function action({
  context,
  params,
  request,
  url,
}: Route.ActionArgs) {
  const locale = readLocale(params);
  const answer = await signIn(context, await formOf(request), locale);
  if (answer) {
    return respondRefused(answer);
  }
  const next = url.searchParams.get('next');
  throw redirect(safeNext(next, locale, paths.account(locale)));
}

export default function SignInRoute({ actionData }: Route.ComponentProps) {
  return <SignInPage answer={actionData} />;
}
