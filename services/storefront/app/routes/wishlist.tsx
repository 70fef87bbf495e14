import { redirect } from 'react-router';
import { changeWishes } from '../account/changeWishes.ts';
import { loadWishes } from '../account/loadWishes.ts';
import { WishlistPage } from '../account/WishlistPage.tsx';
import { formOf } from '../forms/formOf.ts';
import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { customersContext } from '../server/customersContext.ts';
import { productsContext } from '../server/productsContext.ts';
import { requireSignedIn } from '../server/requireSignedIn.ts';
import { safeNext } from '../server/safeNext.ts';
import type { Route } from './+types/wishlist.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const wishlist = await context.get(customersContext).wishlist();
  const page = url.searchParams.get('page');
  return loadWishes(context.get(productsContext), wishlist, page, locale);
}

/** Forms of this page and of product pages; `back` is the page to return to. */
export async function action(args: Route.ActionArgs) {
  const { context, params, request, url } = args;
  const locale = readLocale(params);
  requireSignedIn(context, url);
  const form = await formOf(request);
  const done = await changeWishes(context.get(customersContext), form);
  const list = paths.wishlist(locale);
  const back = form.get('back');
  const well = done === 'added' || done === 'removed';
  throw redirect(
    well && typeof back === 'string'
      ? safeNext(back, locale, list)
      : `${list}?done=${done}`,
  );
}

export default function WishlistRoute({ loaderData }: Route.ComponentProps) {
  return <WishlistPage {...loaderData} />;
}
