import { useTexts } from '../i18n/useTexts.ts';
import { type ShelfQuery, sorts } from './ShelfQuery.ts';
import { standardSort } from './standardSort.ts';

/** Sort order of the products; "best match" is offered for searches only. */
export function ShelfSort({ query }: { query: ShelfQuery }) {
  const texts = useTexts();
  const offered = query.q ? sorts : sorts.filter(sort => sort !== 'relevance');
  return (
    <p>
      <label htmlFor="sort" className="field-name">
        {texts.sort}
      </label>
      <select
        id="sort"
        name="sort"
        defaultValue={query.sort ?? standardSort(query)}
        className="filter-field"
      >
        {offered.map(sort => (
          <option key={sort} value={sort}>
            {texts.sortBy[sort]}
          </option>
        ))}
      </select>
    </p>
  );
}
