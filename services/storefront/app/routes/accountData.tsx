import { DeletionInput } from '@comptoir/contracts/customerRequests';
import { redirect } from 'react-router';
import { DataPage } from '../account/DataPage.tsx';
import { sendForm } from '../account/sendForm.ts';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import { visitContext } from '../server/visitContext.ts';
import type { Route } from './+types/accountData.ts';

export function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  requireSignedIn(context, url);
  return null;
}

/** Deletes the account and clears this browser's cookies of it. */
export async function action(args: Route.ActionArgs) {
  const { context, params, request, url } = args;
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const form = await formOf(request);
  const answer = await sendForm(form, DeletionInput, input =>
    context.get(customersContext).deleteAccount(input),
  );
  if (answer) {
    return respondRefused(answer);
  }
  const visit = context.get(visitContext);
  visit.end();
  visit.keepBasket(undefined);
  visit.keepTyped(undefined);
  throw redirect(paths.goodbye(locale));
}

export default function AccountDataRoute({ actionData }: Route.ComponentProps) {
  return <DataPage answer={actionData} />;
}
