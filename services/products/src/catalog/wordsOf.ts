import type { Locale } from '@comptoir/contracts/common';
import { foldText } from './foldText.ts';

/** Words without meaning for a search, by language, as they are written: folding would make `thé` the English article. */
const STOP_WORDS: Record<Locale, ReadonlySet<string>> = {
  en: setOf('a an and at by for from in is of on or the to with'),
  fr: setOf(
    'à a au aux avec c d dans de des du en est et il l la le les n ou où par pour qu que qui s sur un une',
  ),
};

export function isStopWord(written: string, locale: Locale): boolean {
  return STOP_WORDS[locale].has(written);
}

/** Splits a text into lower-case words with their accents. */
export function rawWordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** Splits a text into folded words without stop words of its language. */
export function wordsOf(text: string, locale: Locale): string[] {
  return rawWordsOf(text)
    .filter(word => !isStopWord(word, locale))
    .map(foldText)
    .filter(word => word !== '');
}

/** Splits a query into folded words; keeps stop words when it contains no others. */
export function wordsTyped(text: string, locale: Locale): string[] {
  const words = wordsOf(text, locale);
  return words.length > 0 ? words : rawWordsOf(text).map(foldText);
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
