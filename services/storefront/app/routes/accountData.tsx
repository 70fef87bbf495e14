import { DeletionInput } from '@comptoir/contracts/customerRequests';
import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
} from 'react-router';
import { DataPage } from '../account/DataPage.tsx';
import { sendForm } from '../account/sendForm.ts';
import { notTaken } from '../forms/notTaken.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import { visitContext } from '../server/visitContext.ts';

export function loader({ context, params, url }: LoaderFunctionArgs) {
  readLocale(params);
  requireSignedIn(context, url);
  return null;
}

/** Deletes the account; what this browser keeps of it goes too. */
export async function action(args: ActionFunctionArgs) {
  const { context, params, request, url } = args;
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const form = await request.formData();
  const answer = await sendForm(form, DeletionInput, input =>
    context.get(customersContext).deleteAccount(input),
  );
  if (answer) return notTaken(answer);
  const visit = context.get(visitContext);
  visit.end();
  visit.keepBasket(undefined);
  throw redirect(paths.goodbye(locale));
}

export default function AccountDataRoute() {
  return <DataPage answer={useActionData<typeof action>()} />;
}
