import { SignUpInput } from '@comptoir/contracts/customerRequests';
import { redirect, useSearchParams } from 'react-router';
import { useAccountTexts } from '../account/useAccountTexts.ts';
import { MailedPage } from '../account/MailedPage.tsx';
import { sendForm } from '../account/sendForm.ts';
import { SignUpPage } from '../account/SignUpPage.tsx';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { visitContext } from '../server/visitContext.ts';
import type { Route } from './+types/signUp.ts';

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = readLocale(params);
  if (!context.get(visitContext).signedIn) {
    return null;
  }
  throw redirect(paths.account(locale));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const locale = readLocale(params);
  const form = await formOf(request);
  // Mails use the language of the page.
  form.set('locale', locale);
  const answer = await sendForm(form, SignUpInput, input =>
    context.get(customersContext).signUp(input),
  );
  if (answer) {
    return respondRefused(answer);
  }
  throw redirect(`${paths.signUp(locale)}?done=mailed`);
}

export default function SignUpRoute({
  actionData: answer,
}: Route.ComponentProps) {
  const [params] = useSearchParams();
  const { signUpMailed } = useAccountTexts();
  return params.get('done') === 'mailed' ? (
    <MailedPage text={signUpMailed} />
  ) : (
    <SignUpPage answer={answer} />
  );
}
