import { Locale, type LocalizedText } from '@comptoir/contracts/common';
import { isStopWord } from './wordsOf.ts';

/** Weight in the score of each text that exists in all languages. */
const TRANSLATED = {
  name: 6,
  category: 4,
  attributes: 2,
  summary: 1.5,
  description: 1,
};
/** Weight of the texts that are the same in every language. */
const COMMON = { codes: 6, maker: 3 };
type Translated = keyof typeof TRANSLATED;
type Common = keyof typeof COMMON;

/** The name of a searchable text. */
export type SearchText = Translated | Common;

const translated: readonly Translated[] = [
  'name',
  'category',
  'attributes',
  'summary',
  'description',
];

/** The searchable texts of a product. `codes` are its SKUs, `attributes` the values of its attributes. */
export type SearchTexts = { id: string } & Record<Common, string> &
  Record<Translated, LocalizedText>;

/** Weight of each field of the index in the score: one field per language, such as `name.fr`. */
export const searchFields: Readonly<Record<string, number>> = {
  ...COMMON,
  ...Object.fromEntries(
    translated.flatMap(text =>
      fieldsOf(text).map(field => [field, TRANSLATED[text]]),
    ),
  ),
};

/** The fields of the index that a text is in. */
export function fieldsOf(text: SearchText): string[] {
  return text in COMMON
    ? [text]
    : Locale.options.map(locale => `${text}.${locale}`);
}

/** Converts the texts of a product to a document of the index. */
export function toFields(texts: SearchTexts): Record<string, string> {
  const { id, maker, codes } = texts;
  const fields: Record<string, string> = { id, maker, codes };
  for (const text of translated) {
    for (const locale of Locale.options) {
      fields[`${text}.${locale}`] = texts[text][locale];
    }
  }
  return fields;
}

/** Whether a word is a stop word in the language of a field. */
export function isIgnored(written: string, field: string | undefined): boolean {
  const { data } = Locale.safeParse(field?.split('.')[1]);
  return data !== undefined && isStopWord(written, data);
}
