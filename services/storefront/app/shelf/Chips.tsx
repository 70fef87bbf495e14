import { Link } from 'react-router';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { useShop } from '../ui/useShop.ts';
import { activeFilters } from './activeFilters.ts';
import type { Shelf } from './loadShelf.ts';
import { shelfPath } from './shelfPath.ts';

/** Active filters, each a link that removes it. */
export function Chips({ shelf, action }: { shelf: Shelf; action: string }) {
  const texts = useTexts();
  const locale = useLocale();
  const { departments } = useShop();
  const { query } = shelf;
  const inPath = action.includes('/category/');
  const category = departments.find(({ id }) => id === query.category);
  const name = inPath ? undefined : category?.name;
  const filters = activeFilters(query, name, texts, locale);
  if (filters.length === 0) {
    return null;
  }
  return (
    <ul aria-label={texts.activeFilters} className="flex flex-wrap gap-2">
      {filters.map(({ text, without }) => (
        <li key={text}>
          <Link
            to={shelfPath(action, without)}
            preventScrollReset
            className="chip"
            aria-label={texts.removeFilter(text)}
          >
            {text}
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
