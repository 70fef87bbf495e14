import type { ReactNode } from 'react';
import { useTexts } from '../i18n/useTexts.ts';
import { Doors } from '../ui/Doors.tsx';
import { PageTitle } from '../ui/PageTitle.tsx';
import { type SearchResult, searchHeading } from './searchHeading.ts';

interface SearchPageProps {
  result: SearchResult;
  /** Whether filters are active, so that removing one may help. */
  narrowed: boolean;
  /** The products that were found, with their filters. */
  children: ReactNode;
}

/** The search results; the departments instead if the words match no product. */
export function SearchPage({ result, narrowed, children }: SearchPageProps) {
  const { title, note } = searchHeading(result, useTexts());
  const nothing = result.q !== '' && result.total === 0 && !narrowed;
  return (
    <div className="wrap">
      <PageTitle title={title} hidden />
      <header className="pt-10 md:pt-16">
        <h1 className="display text-4xl md:text-6xl">{title}</h1>
        {note && <p className="mt-3 text-lg text-soft">{note}</p>}
      </header>
      {nothing ? <Doors /> : children}
    </div>
  );
}
