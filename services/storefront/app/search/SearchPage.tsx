import { paths } from '../i18n/paths.ts';
import { useLocale } from '../i18n/useLocale.ts';
import { useTexts } from '../i18n/useTexts.ts';
import type { Shelf } from '../shelf/loadShelf.ts';
import { ShelfView } from '../shelf/ShelfView.tsx';
import { Doors } from '../shell/Doors.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { searchHeading } from './searchHeading.ts';

/** What was found, what was understood, and a way on when nothing was. */
export function SearchPage({ shelf }: { shelf: Shelf }) {
  const texts = useTexts();
  const locale = useLocale();
  const { title, note } = searchHeading(shelf, texts);
  const { q, makers, min, max, inStock } = shelf.query;
  const filtered = inStock || makers.length > 0 || min !== null || max !== null;
  const nothing = shelf.total === 0 && !filtered;
  return (
    <div className="wrap">
      <PageTitle title={title} hidden />
      <header className="pt-10 md:pt-16">
        <h1 className="display text-4xl md:text-6xl">{title}</h1>
        {note && <p className="mt-3 text-lg text-soft">{note}</p>}
      </header>
      {nothing && q ? (
        <Doors />
      ) : (
        <ShelfView shelf={shelf} action={paths.search(locale)} />
      )}
    </div>
  );
}
