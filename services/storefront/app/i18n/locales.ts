import type { Locale } from '@comptoir/contracts/common';

/** The languages in which the shop is kept; the first one is the default. */
export const locales: readonly [Locale, ...Locale[]] = ['en', 'fr'];

export function isLocale(value: string | undefined): value is Locale {
  return locales.some(locale => locale === value);
}

/** The language that `pathname` names in its first segment, else the default. */
export function localeOfPath(pathname: string): Locale {
  const [, first] = pathname.split('/');
  return isLocale(first) ? first : locales[0];
}
