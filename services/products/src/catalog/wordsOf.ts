import { foldText } from './foldText.ts';

/** Words without meaning for a search, in English and French. */
const STOP_WORDS = new Set(
  `a an and at by for from in is of on or the to with
  au aux avec c d dans de des du en est et il l la le les n ou par pour qu que qui s sur un une`.split(
    /\s+/,
  ),
);

export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

/** Splits a text into lower-case words with their accents. */
export function rawWordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** Splits a text into folded words without stop words. */
export function wordsOf(text: string): string[] {
  return rawWordsOf(text)
    .map(foldText)
    .filter(word => word !== '' && !isStopWord(word));
}

/** Splits a query into folded words; keeps stop words when it contains no others. */
export function wordsTyped(text: string): string[] {
  const words = wordsOf(text);
  return words.length > 0 ? words : rawWordsOf(text).map(foldText);
}
