import { NewPasswordInput } from '@comptoir/contracts/customerRequests';
import { redirect } from 'react-router';
import { ResetPage } from '../account/ResetPage.tsx';
import { sendForm } from '../account/sendForm.ts';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { visitContext } from '../server/visitContext.ts';
import type { Route } from './+types/reset.ts';

export function loader({ params, url }: Route.LoaderArgs) {
  readLocale(params);
  return { token: url.searchParams.get('token') ?? '' };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const locale = readLocale(params);
  const form = await formOf(request);
  const answer = await sendForm(form, NewPasswordInput, input =>
    context.get(customersContext).completePasswordReset(input),
  );
  if (answer) {
    return respondRefused(answer);
  }
  // A new password ends all sessions, including this one.
  context.get(visitContext).end();
  throw redirect(`${paths.signIn(locale)}?done=reset`);
}

export default function ResetRoute({
  loaderData: { token },
  actionData,
}: Route.ComponentProps) {
  return <ResetPage token={token} answer={actionData} />;
}
