import type { Locale } from '@comptoir/contracts/common';
import { inLocale } from '../i18n/paths.ts';

/** Returns `next` in the language of the page if it is a path of this shop, else `otherwise`. */
export function safeNext(
  next: string | null,
  locale: Locale,
  otherwise: string,
): string {
  if (!next || !/^\/(en|fr)(\/|\?|$)/.test(next)) {
    return otherwise;
  }
  const { pathname, search } = new URL(next, 'http://shop');
  return inLocale(pathname, locale) + search;
}
