import type { Locale } from '@comptoir/contracts/common';
import type { Category } from '@comptoir/contracts/products';

/** Departments, to be chosen from. */
export function toChoices(categories: readonly Category[], locale: Locale) {
  return categories.map(({ id, name }) => ({ value: id, text: name[locale] }));
}
export type Choices = ReturnType<typeof toChoices>;
