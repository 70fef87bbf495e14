import type { Locale } from '@comptoir/contracts/common';
import { plural } from '../i18n/plural.ts';

const MINUTE = 60;

/** Message after too many attempts; `seconds` until the next one, if known. */
export function tryAgainIn(
  locale: Locale,
  seconds: number | undefined,
): string {
  const minutes =
    seconds === undefined
      ? undefined
      : Math.max(1, Math.ceil(seconds / MINUTE));
  return messages[locale](minutes);
}

const messages: Record<Locale, (minutes: number | undefined) => string> = {
  en: minutes =>
    minutes === undefined
      ? 'Too many attempts. Please try again in a few minutes.'
      : `Too many attempts. Please try again in ${minutes} ${plural('en', minutes, { one: 'minute', other: 'minutes' })}.`,
  fr: minutes =>
    minutes === undefined
      ? 'Trop de tentatives. Réessayez dans quelques minutes.'
      : `Trop de tentatives. Réessayez dans ${minutes} ${plural('fr', minutes, { one: 'minute', other: 'minutes' })}.`,
};
