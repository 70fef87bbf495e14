import type { Locale } from '@comptoir/contracts/common';

const REGIONS: Record<Locale, string> = { en: 'en-IE', fr: 'fr-FR' };

/** Formats an ISO instant as a date in the shop's time zone: `23 November 2026`. */
export function formatDate(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(REGIONS[locale], {
    dateStyle: 'long',
    timeZone: 'Europe/Paris',
  }).format(new Date(instant));
}
