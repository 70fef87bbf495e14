import { PasswordResetInput } from '@comptoir/contracts/customerRequests';
import { redirect, useSearchParams } from 'react-router';
import { useAccountTexts } from '../account/useAccountTexts.ts';
import { ForgotPage } from '../account/ForgotPage.tsx';
import { MailedPage } from '../account/MailedPage.tsx';
import { sendForm } from '../account/sendForm.ts';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import type { Route } from './+types/forgot.ts';

export function loader({ params }: Route.LoaderArgs) {
  return readLocale(params);
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const locale = readLocale(params);
  const form = await formOf(request);
  const answer = await sendForm(form, PasswordResetInput, ({ email }) =>
    context.get(customersContext).requestPasswordReset(email),
  );
  if (answer) {
    return respondRefused(answer);
  }
  throw redirect(`${paths.forgot(locale)}?done=mailed`);
}

export default function ForgotRoute({
  actionData: answer,
}: Route.ComponentProps) {
  const [params] = useSearchParams();
  const { forgotMailed } = useAccountTexts();
  return params.get('done') === 'mailed' ? (
    <MailedPage text={forgotMailed} />
  ) : (
    <ForgotPage answer={answer} />
  );
}
