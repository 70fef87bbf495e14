import type { Hit } from './Hit';

/** Type of the documents of which a page has one for itself and one for each section. */
const DOCS = 'techdocs';

/**
 * Keeps one hit for each page of documentation, its best section or else the page
 * itself, at the place of the best; and every other hit.
 */
export function onePerPage(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) {
    const { type, document } = hit;
    const [page = '', section] = document.location.split('#');
    const key = type === DOCS ? page : `${type} ${document.location}`;
    const before = best.get(key);
    const replaces = section !== undefined && before && !isSection(before);
    if (!before || replaces) {
      // A map keeps the place of a key that is set again.
      best.set(key, hit);
    }
  }
  return [...best.values()];
}

function isSection({ document }: Hit): boolean {
  return document.location.includes('#');
}
