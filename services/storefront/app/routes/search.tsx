import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { readLocale } from '../i18n/readLocale.ts';
import { SearchPage } from '../search/SearchPage.tsx';
import { productsContext } from '../server/productsContext.ts';
import { loadShelf } from '../shelf/loadShelf.ts';
import { readShelfQuery } from '../shelf/readShelfQuery.ts';

export async function loader({ context, params, url }: LoaderFunctionArgs) {
  const locale = readLocale(params);
  const query = readShelfQuery(url.searchParams);
  return loadShelf(context.get(productsContext), query, locale, url);
}

export default function SearchRoute() {
  return <SearchPage shelf={useLoaderData<typeof loader>()} />;
}
