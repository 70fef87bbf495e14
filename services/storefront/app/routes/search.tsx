import { paths } from '../i18n/paths.ts';
import { readLocale } from '../i18n/readLocale.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { SearchPage } from '../search/SearchPage.tsx';
import { productsContext } from '../server/productsContext.ts';
import { isNarrowed } from '../shelf/isNarrowed.ts';
import { loadShelf } from '../shelf/loadShelf.ts';
import { readShelfQuery } from '../shelf/readShelfQuery.ts';
import { ShelfView } from '../shelf/ShelfView.tsx';
import type { Route } from './+types/search.ts';

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const query = readShelfQuery(url.searchParams);
  return loadShelf(context.get(productsContext), query, locale, url);
}

export default function SearchRoute({
  loaderData: shelf,
}: Route.ComponentProps) {
  const action = paths.search(useLocale());
  const { query, total, correctedQuery } = shelf;
  return (
    <SearchPage
      result={{ q: query.q, total, correctedQuery }}
      narrowed={isNarrowed(query)}
    >
      <ShelfView shelf={shelf} action={action} />
    </SearchPage>
  );
}
