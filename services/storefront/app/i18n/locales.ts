import type { Locale } from '@comptoir/contracts/common';

/** Languages of the shop; the first is the default. */
export const locales: readonly [Locale, ...Locale[]] = ['en', 'fr'];

export function isLocale(value: string | undefined): value is Locale {
  return locales.some(locale => locale === value);
}

/** Returns the language in the first segment of `pathname`, else the default. */
export function localeOfPath(pathname: string): Locale {
  const [, first] = pathname.split('/');
  return isLocale(first) ? first : locales[0];
}
