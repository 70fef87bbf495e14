import { readLocale } from '../i18n/readLocale.ts';
import { toSuggestion } from '../search/toSuggestion.ts';
import { productsContext } from '../server/productsContext.ts';
import type { Route } from './+types/suggestions.ts';

const MAX_LETTERS = 60;

/** Suggestions for the search field. */
export async function loader({ context, params, url }: Route.LoaderArgs) {
  const locale = readLocale(params);
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, MAX_LETTERS);
  if (!q) {
    return { items: [] };
  }
  const { items } = await context.get(productsContext).suggestions(q, locale);
  return { items: items.map(item => toSuggestion(item, locale)) };
}
