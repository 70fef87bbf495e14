import { PasswordResetInput } from '@comptoir/contracts/customerRequests';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useSearchParams,
} from 'react-router';
import { useAccountTexts } from '../account/accountTexts.ts';
import { ForgotPage } from '../account/ForgotPage.tsx';
import { MailedPage } from '../account/MailedPage.tsx';
import { sendForm } from '../account/sendForm.ts';
import { notTaken } from '../forms/notTaken.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return readLocale(params);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const locale = readLocale(params);
  const form = await request.formData();
  const answer = await sendForm(form, PasswordResetInput, ({ email }) =>
    context.get(customersContext).requestPasswordReset(email),
  );
  if (answer) return notTaken(answer);
  throw redirect(`${paths.forgot(locale)}?done=mailed`);
}

export default function ForgotRoute() {
  const answer = useActionData<typeof action>();
  const [params] = useSearchParams();
  const { forgotMailed } = useAccountTexts();
  return params.get('done') === 'mailed' ? (
    <MailedPage text={forgotMailed} />
  ) : (
    <ForgotPage answer={answer} />
  );
}
