import { redirect } from 'react-router';
import { AddressForm } from '../account/AddressForm.ts';
import { AddressPage } from '../account/AddressPage.tsx';
import { sendForm } from '../account/sendForm.ts';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import type { Route } from './+types/newAddress.ts';

export function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  requireSignedIn(context, url);
  return null;
}

export async function action(args: Route.ActionArgs) {
  const { context, params, request, url } = args;
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const answer = await sendForm(await formOf(request), AddressForm, input =>
    context.get(customersContext).addAddress(input),
  );
  if (answer) {
    return respondRefused(answer);
  }
  throw redirect(`${paths.addresses(locale)}?done=added`);
}

export default function NewAddressRoute({ actionData }: Route.ComponentProps) {
  return <AddressPage answer={actionData} />;
}
