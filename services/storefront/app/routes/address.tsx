import { data, redirect } from 'react-router';
import { AddressForm } from '../account/AddressForm.ts';
import { AddressPage } from '../account/AddressPage.tsx';
import { sendForm } from '../account/sendForm.ts';
import { formOf } from '../forms/formOf.ts';
import { respondRefused } from '../forms/respondRefused.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import type { Route } from './+types/address.ts';

const MISSING = 404;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  requireSignedIn(context, url);
  const addresses = await context.get(customersContext).addresses();
  const address = addresses.find(({ id }) => id === params.id);
  if (!address) {
    throw data(null, { status: MISSING });
  }
  return address;
}

export async function action(args: Route.ActionArgs) {
  const { context, params, request, url } = args;
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const id = params.id;
  const answer = await sendForm(await formOf(request), AddressForm, input =>
    context.get(customersContext).replaceAddress(id, input),
  );
  const gone = answer?.refused === MISSING;
  if (answer && !gone) {
    return respondRefused(answer);
  }
  const done = gone ? 'gone' : 'saved';
  throw redirect(`${paths.addresses(locale)}?done=${done}`);
}

export default function AddressRoute({
  loaderData: address,
  actionData,
}: Route.ComponentProps) {
  return <AddressPage address={address} answer={actionData} />;
}
