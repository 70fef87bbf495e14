import type { Dictionary } from '../i18n/Dictionary.ts';

/** Outcome of a search; `q` is empty if nothing was searched for. */
export interface SearchResult {
  q: string;
  total: number;
  /** The words searched for instead of `q`, if `q` itself was corrected. */
  correctedQuery: string | null;
}

/** Heading of the search page and, where needed, a note below it. */
export function searchHeading(
  { q, total, correctedQuery }: SearchResult,
  texts: Dictionary,
): { title: string; note: string | null } {
  if (!q) {
    return { title: texts.everything, note: null };
  }
  if (correctedQuery) {
    return {
      title: texts.corrected(correctedQuery),
      note: texts.correctedFrom(q),
    };
  }
  if (total === 0) {
    return { title: texts.nothingFound(q), note: texts.nothingFoundHint };
  }
  return { title: texts.resultsFor(q), note: null };
}
