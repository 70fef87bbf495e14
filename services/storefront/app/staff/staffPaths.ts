import type { Locale } from '@comptoir/contracts/common';
import { paths } from '../i18n/paths.ts';

type Query = Readonly<Record<string, string | null | undefined>>;

/** Paths of the back office; empty query parameters are omitted. */
export const staffPaths = {
  overview: (locale: Locale) => paths.staff(locale),
  orders: (locale: Locale, query: Query = {}) => at(locale, 'orders', query),
  order: (locale: Locale, id: string) => at(locale, `orders/${encode(id)}`),
  products: (locale: Locale, query: Query = {}) =>
    at(locale, 'products', query),
  newProduct: (locale: Locale) => at(locale, 'products/new'),
  product: (locale: Locale, id: string, query: Query = {}) =>
    at(locale, `products/${encode(id)}`, query),
  pictures: (locale: Locale, id: string, query: Query = {}) =>
    at(locale, `products/${encode(id)}/pictures`, query),
  stock: (locale: Locale, query: Query = {}) => at(locale, 'stock', query),
  sku: (locale: Locale, sku: string, query: Query = {}) =>
    at(locale, `stock/${encode(sku)}`, query),
  customers: (locale: Locale, query: Query = {}) =>
    at(locale, 'customers', query),
  letters: (locale: Locale, query: Query = {}) =>
    at(locale, 'dead-letters', query),
  letter: (locale: Locale, service: string, id: string) =>
    at(locale, `dead-letters/${service}/${encode(id)}`),
  audit: (locale: Locale, query: Query = {}) => at(locale, 'audit', query),
};

const encode = encodeURIComponent;

function at(locale: Locale, page: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value) {
      params.set(name, value);
    }
  }
  const path = `${paths.staff(locale)}/${page}`;
  return params.size > 0 ? `${path}?${params}` : path;
}
