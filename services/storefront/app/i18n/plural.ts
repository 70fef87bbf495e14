import type { Locale } from '@comptoir/contracts/common';

/** Forms of a word by CLDR plural category; a category without a form uses `other`. */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & {
  other: string;
};

const RULES: Record<Locale, Intl.PluralRules> = {
  en: new Intl.PluralRules('en'),
  fr: new Intl.PluralRules('fr'),
};

/** Selects the form of a word that goes with `count` in the language. */
export function plural(
  locale: Locale,
  count: number,
  forms: PluralForms,
): string {
  return forms[RULES[locale].select(count)] ?? forms.other;
}
