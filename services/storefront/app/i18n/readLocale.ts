import type { Locale } from '@comptoir/contracts/common';
import { data } from 'react-router';
import { isLocale } from './locales.ts';

/** Returns the language of the page; throws a 404 for an unknown one. */
export function readLocale(params: { locale?: string | undefined }): Locale {
  if (isLocale(params.locale)) {
    return params.locale;
  }
  throw data(null, { status: 404 });
}
