import { Locale } from '@comptoir/contracts/common';
import type { SuggestionQuery } from '@comptoir/contracts/productRequests';
import type { Category, Suggestion } from '@comptoir/contracts/products';
import type { CatalogIndex } from './CatalogIndex.ts';
import { wordsOf, wordsTyped } from './wordsOf.ts';

/** The largest number of categories; leaves room for products. */
const MAX_CATEGORIES = 2;

/** Suggests categories, then products, whose names contain words that begin with the typed ones. */
export function suggest(
  index: CatalogIndex,
  categories: readonly Category[],
  query: SuggestionQuery,
): Suggestion[] {
  const { q, locale, limit } = query;
  const typed = wordsTyped(q, locale);
  const matching = categories
    .filter(({ name }) => {
      const words = Locale.options.flatMap(one => wordsOf(name[one], one));
      return (
        typed.length > 0 &&
        typed.every(prefix => words.some(word => word.startsWith(prefix)))
      );
    })
    .slice(0, MAX_CATEGORIES)
    .map(({ id, name }): Suggestion => ({
      kind: 'category',
      slug: id,
      text: name[locale],
      image: null,
    }));
  const { scores } = index.search.search(q, locale, ['name', 'maker']);
  const products = [...scores.keys()]
    .flatMap(id => index.get(id) ?? [])
    .slice(0, limit)
    .map(({ slug, name, image }): Suggestion => ({
      kind: 'product',
      slug,
      text: name[locale],
      image,
    }));
  return [...matching, ...products].slice(0, limit);
}
