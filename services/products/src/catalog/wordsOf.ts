import { foldText } from './foldText.ts';

/** Words that say nothing in either language. */
const STOP_WORDS = new Set(
  `a an and at by for from in is of on or the to with
  au aux avec c d dans de des du en est et il l la le les n ou par pour qu que qui s sur un une`.split(
    /\s+/,
  ),
);

export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

/** The words of a text as they are written, in lower case. */
export function rawWordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** The words of a text as they are searched: folded, without stop words. */
export function wordsOf(text: string): string[] {
  return rawWordsOf(text)
    .map(foldText)
    .filter(word => word !== '' && !isStopWord(word));
}

/** The words of what somebody typed; stop words stay when there is nothing else. */
export function wordsTyped(text: string): string[] {
  const telling = wordsOf(text);
  return telling.length > 0 ? telling : rawWordsOf(text).map(foldText);
}
