import { Link } from 'react-router';
import { useTexts } from '../i18n/useTexts.ts';
import type { Shelf } from './loadShelf.ts';
import { shelfPath } from './shelfPath.ts';

/** Links to the next page and back to the first. */
export function Pages({ shelf, action }: { shelf: Shelf; action: string }) {
  const texts = useTexts();
  const { query, nextCursor } = shelf;
  if (!query.cursor && !nextCursor) {
    return null;
  }
  return (
    <nav
      aria-label={texts.pages}
      className="mt-12 flex flex-wrap items-center gap-x-8 gap-y-4"
    >
      {nextCursor && (
        <Link
          className="button"
          rel="next"
          to={shelfPath(action, { ...query, cursor: nextCursor })}
        >
          {texts.nextPage}
        </Link>
      )}
      {query.cursor && (
        <Link
          className="text-link"
          to={shelfPath(action, { ...query, cursor: null })}
        >
          {texts.firstPage}
        </Link>
      )}
    </nav>
  );
}
