import { redirect } from 'react-router';
import { AddressBookPage } from '../account/AddressBookPage.tsx';
import { changeAddressBook } from '../account/changeAddressBook.ts';
import { formOf } from '../forms/formOf.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import type { Route } from './+types/addresses.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  readLocale(params);
  requireSignedIn(context, url);
  return context.get(customersContext).addresses();
}

export async function action(args: Route.ActionArgs) {
  const { context, params, request, url } = args;
  const path = paths.addresses(readLocale(params));
  requireSignedIn(context, url);
  const customers = context.get(customersContext);
  const done = await changeAddressBook(customers, await formOf(request));
  throw redirect(done ? `${path}?done=${done}` : path);
}

export default function AddressesRoute({ loaderData }: Route.ComponentProps) {
  return <AddressBookPage addresses={loaderData} />;
}
