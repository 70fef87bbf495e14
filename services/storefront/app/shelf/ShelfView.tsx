import { useTexts } from '../i18n/useTexts.ts';
import { CardGrid } from '../ui/CardGrid.tsx';
import { Chips } from './Chips.tsx';
import { Filters } from './Filters.tsx';
import type { Shelf } from './loadShelf.ts';
import { Pages } from './Pages.tsx';

interface ShelfViewProps {
  shelf: Shelf;
  /** Address of the list, to which filters are added. */
  action: string;
}

/** Products with their filters, count, active filters and pages. */
export function ShelfView({ shelf, action }: ShelfViewProps) {
  const texts = useTexts();
  return (
    <div className="shelf">
      <Filters shelf={shelf} action={action} />
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-3">
          <div role="status" className="mr-2 text-lg">
            <h2 className="inline font-bold">
              {texts.productCount(shelf.total)}
            </h2>
            {shelf.query.cursor && (
              <span className="text-soft">
                {' · '}
                {texts.laterPage}
              </span>
            )}
          </div>
          <Chips shelf={shelf} action={action} />
        </div>
        {shelf.cards.length === 0 ? (
          <div className="mt-10">
            <p className="display text-3xl">{texts.nothingHere}</p>
            <p className="mt-3 text-lg text-soft">{texts.nothingFits}</p>
          </div>
        ) : (
          <CardGrid cards={shelf.cards} eager={4} />
        )}
        <Pages shelf={shelf} action={action} />
      </div>
    </div>
  );
}
