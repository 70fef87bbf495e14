import type { Locale } from '@comptoir/contracts/common';

const format = (region: string) =>
  new Intl.DateTimeFormat(region, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });

const FORMATS: Record<Locale, Intl.DateTimeFormat> = {
  en: format('en-IE'),
  fr: format('fr-FR'),
};

/** Formats an ISO instant to the minute in the shop's time zone: `23 Nov 2026, 14:05`. */
export function formatMoment(instant: string, locale: Locale): string {
  return FORMATS[locale].format(new Date(instant));
}
