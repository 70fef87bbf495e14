import type { Locale } from '@comptoir/contracts/common';
import { useLocation } from 'react-router';
import { localeOfPath } from './locales.ts';

/** The language of the current page. */
export function useLocale(): Locale {
  return localeOfPath(useLocation().pathname);
}
