import type { Locale } from '@comptoir/contracts/common';
import { inLocale } from '../i18n/paths.ts';

/** The page of this shop that `next` names, in the page's language; `otherwise` for every other address. */
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
