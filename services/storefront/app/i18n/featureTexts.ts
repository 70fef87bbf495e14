import type { Locale } from '@comptoir/contracts/common';
import { useLocale } from './useLocale.ts';

/** Creates the hook that returns a feature's texts in the language of the page. They are loaded with the feature's pages. */
export function featureTexts<Texts>(
  texts: Readonly<Record<Locale, Texts>>,
): () => Texts {
  return () => texts[useLocale()];
}
