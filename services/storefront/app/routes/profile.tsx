import { PersonName } from '@comptoir/contracts/PersonName';
import { Locale } from '@comptoir/contracts/common';
import { redirect } from 'react-router';
import { z } from 'zod';
import { ProfilePage } from '../account/ProfilePage.tsx';
import { sendForm } from '../account/sendForm.ts';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import type { Route } from './+types/profile.ts';

/** The form always submits every field. */
const ProfileForm = z.strictObject({ name: PersonName, locale: Locale });

export async function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  requireSignedIn(context, url);
  const profile = await context.get(customersContext).profile();
  const { createdAt, email, locale, name } = profile;
  return { createdAt, email, locale, name };
}

export async function action(args: Route.ActionArgs) {
  const { context, params, request, url } = args;
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const answer = await sendForm(await formOf(request), ProfileForm, input =>
    context.get(customersContext).changeProfile(input),
  );
  if (answer) {
    return respondRefused(answer);
  }
  throw redirect(`${paths.account(locale)}?done=saved`);
}

export default function ProfileRoute({
  loaderData: profile,
  actionData,
}: Route.ComponentProps) {
  return <ProfilePage profile={profile} answer={actionData} />;
}
