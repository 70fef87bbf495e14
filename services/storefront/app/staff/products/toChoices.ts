import type { Locale } from '@comptoir/contracts/common';
import type { Category } from '@comptoir/contracts/products';

/** Converts departments into the options of a select. */
export function toChoices(categories: readonly Category[], locale: Locale) {
  return categories.map(({ id, name }) => ({ value: id, text: name[locale] }));
}
export type Choices = ReturnType<typeof toChoices>;
