import type { Locale } from '@comptoir/contracts/common';

/** Paths of the shop's pages by language. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  category: (locale: Locale, id: string) => `/${locale}/category/${id}`,
  product: (locale: Locale, slug: string) => `/${locale}/product/${slug}`,
  search: (locale: Locale) => `/${locale}/search`,
  suggestions: (locale: Locale) => `/${locale}/suggestions`,
  about: (locale: Locale) => `/${locale}/about`,
  legal: (locale: Locale) => `/${locale}/legal`,

  signIn: (locale: Locale) => `/${locale}/sign-in`,
  signOut: (locale: Locale) => `/${locale}/sign-out`,
  signUp: (locale: Locale) => `/${locale}/sign-up`,
  forgot: (locale: Locale) => `/${locale}/account/forgot`,
  account: (locale: Locale) => `/${locale}/account`,
  addresses: (locale: Locale) => `/${locale}/account/addresses`,
  address: (locale: Locale, id: string) => `/${locale}/account/addresses/${id}`,
  newAddress: (locale: Locale) => `/${locale}/account/addresses/new`,
  accountData: (locale: Locale) => `/${locale}/account/data`,
  accountExport: (locale: Locale) => `/${locale}/account/data/export`,
  goodbye: (locale: Locale) => `/${locale}/goodbye`,
  orders: (locale: Locale) => `/${locale}/account/orders`,
  order: (locale: Locale, id: string) => `/${locale}/account/orders/${id}`,
  wishlist: (locale: Locale) => `/${locale}/account/wishlist`,

  basket: (locale: Locale) => `/${locale}/basket`,
  checkout: (locale: Locale) => `/${locale}/checkout`,

  staff: (locale: Locale) => `/${locale}/staff`,
};

/** Returns the path of the same page in another language. */
export function inLocale(pathname: string, locale: Locale): string {
  return pathname.replace(/^\/[^/]*/, `/${locale}`);
}
