import { ConfirmationInput } from '@comptoir/contracts/customerRequests';
import { redirect } from 'react-router';
import { ConfirmPage } from '../account/ConfirmPage.tsx';
import { sendForm } from '../account/sendForm.ts';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import type { Route } from './+types/confirm.ts';

/** Changes nothing: only the form uses the token. */
export function loader({ params, url }: Route.LoaderArgs) {
  readLocale(params);
  return { token: url.searchParams.get('token') ?? '' };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const locale = readLocale(params);
  const form = await formOf(request);
  const answer = await sendForm(form, ConfirmationInput, ({ token }) =>
    context.get(customersContext).confirm(token),
  );
  if (answer) {
    return respondRefused(answer);
  }
  throw redirect(`${paths.signIn(locale)}?done=confirmed`);
}

export default function ConfirmRoute({
  loaderData: { token },
  actionData,
}: Route.ComponentProps) {
  return <ConfirmPage token={token} answer={actionData} />;
}
