import type { Dictionary } from '../i18n/Dictionary.ts';
import type { Shelf } from '../shelf/loadShelf.ts';

/** What the search page says of itself: found, understood otherwise, nothing, or not asked yet. */
export function searchHeading(
  {
    query,
    total,
    correctedQuery,
  }: Pick<Shelf, 'query' | 'total' | 'correctedQuery'>,
  texts: Dictionary,
): { title: string; note: string | null } {
  if (!query.q) return { title: texts.everything, note: null };
  if (correctedQuery) {
    return {
      title: texts.corrected(correctedQuery),
      note: texts.correctedFrom(query.q),
    };
  }
  if (total === 0) {
    return {
      title: texts.nothingFound(query.q),
      note: texts.nothingFoundHint,
    };
  }
  return { title: texts.resultsFor(query.q), note: null };
}
