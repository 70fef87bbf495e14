import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
} from 'react-router';
import { AddressBookPage } from '../account/AddressBookPage.tsx';
import { changeBook } from '../account/changeBook.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';

export async function loader({ context, params, url }: LoaderFunctionArgs) {
  readLocale(params);
  requireSignedIn(context, url);
  return context.get(customersContext).addresses();
}

export async function action(args: ActionFunctionArgs) {
  const { context, params, request, url } = args;
  const path = paths.addresses(readLocale(params));
  requireSignedIn(context, url);
  const customers = context.get(customersContext);
  const done = await changeBook(customers, await request.formData());
  throw redirect(done ? `${path}?done=${done}` : path);
}

export default function AddressesRoute() {
  return <AddressBookPage addresses={useLoaderData<typeof loader>()} />;
}
