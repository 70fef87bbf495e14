import type { Locale } from '@comptoir/contracts/common';
import type { Dictionary } from '../i18n/Dictionary.ts';
import { formatMoney } from '../i18n/formatMoney.ts';
import type { ShelfQuery } from './ShelfQuery.ts';

/** An active filter and the query without it. */
export interface ActiveFilter {
  text: string;
  without: ShelfQuery;
}

/** Lists the active filters; the category counts if it can be removed. */
export function activeFilters(
  query: ShelfQuery,
  categoryName: string | undefined,
  texts: Dictionary,
  locale: Locale,
): ActiveFilter[] {
  const base = { ...query, cursor: null };
  const filters: ActiveFilter[] = [];
  if (categoryName) {
    filters.push({ text: categoryName, without: { ...base, category: null } });
  }
  for (const maker of query.makers) {
    const makers = query.makers.filter(other => other !== maker);
    filters.push({ text: maker, without: { ...base, makers } });
  }
  if (query.inStock) {
    const without = { ...base, inStock: false };
    filters.push({ text: texts.inStockOnly, without });
  }
  const price = priceText(query, texts, locale);
  if (price) {
    const without = { ...base, min: null, max: null };
    filters.push({ text: price, without });
  }
  return filters;
}

function priceText(
  { min, max }: ShelfQuery,
  texts: Dictionary,
  locale: Locale,
): string | null {
  const format = (euros: number) =>
    formatMoney({ amount: Math.round(euros * 100), currency: 'EUR' }, locale, {
      short: true,
    });
  if (min !== null && max !== null) {
    const [low, high] = [Math.min(min, max), Math.max(min, max)];
    return texts.priceFromTo(format(low), format(high));
  }
  if (min !== null) {
    return texts.priceAtLeast(format(min));
  }
  return max === null ? null : texts.priceAtMost(format(max));
}
