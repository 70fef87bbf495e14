import type { Locale } from '@comptoir/contracts/common';
import { useLocale } from './useLocale.ts';

/** Texts of one feature, loaded with its pages. The hook answers those in the language of the page. */
export function featureTexts<Texts>(
  texts: Readonly<Record<Locale, Texts>>,
): () => Texts {
  return () => texts[useLocale()];
}
