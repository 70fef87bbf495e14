import { dictionaries } from './dictionaries.ts';
import type { Dictionary } from './Dictionary.ts';
import { useLocale } from './useLocale.ts';

/** The texts in the language of the page. */
export function useTexts(): Dictionary {
  return dictionaries[useLocale()];
}
