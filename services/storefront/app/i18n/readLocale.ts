import type { Locale } from '@comptoir/contracts/common';
import { data } from 'react-router';
import { isLocale } from './locales.ts';

/** The page's language; throws a 404 where the address names none of the shop's. */
export function readLocale(params: { locale?: string | undefined }): Locale {
  if (isLocale(params.locale)) {
    return params.locale;
  }
  throw data(null, { status: 404 });
}
