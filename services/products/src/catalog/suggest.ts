import type { SuggestionQuery } from '@comptoir/contracts/productRequests';
import type { Category, Suggestion } from '@comptoir/contracts/products';
import type { CatalogIndex } from './CatalogIndex.ts';
import { allLanguages } from './SearchIndex.ts';
import { wordsOf, wordsTyped } from './wordsOf.ts';

/** At most so many categories, so that products are seen as well. */
const MOST_CATEGORIES = 2;

/** What somebody who types may mean: categories, then products, by the beginnings of their names' words. */
export function suggest(
  index: CatalogIndex,
  categories: readonly Category[],
  query: SuggestionQuery,
): Suggestion[] {
  const { q, locale, limit } = query;
  const typed = wordsTyped(q);
  const shelves = categories
    .filter(({ name }) => {
      const words = wordsOf(allLanguages(name));
      return (
        typed.length > 0 &&
        typed.every(start => words.some(word => word.startsWith(start)))
      );
    })
    .slice(0, MOST_CATEGORIES)
    .map(({ id, name }): Suggestion => ({
      kind: 'category',
      slug: id,
      text: name[locale],
      image: null,
    }));
  const { scores } = index.search.search(q, ['name', 'maker']);
  const products = [...scores.keys()]
    .flatMap(id => index.get(id) ?? [])
    .slice(0, limit)
    .map(({ slug, name, image }): Suggestion => ({
      kind: 'product',
      slug,
      text: name[locale],
      image,
    }));
  return [...shelves, ...products].slice(0, limit);
}
