import lunr from 'lunr';
import type { Position } from './Hit';

/** What a user searches for. */
export interface Term {
  /** In lower case, without stop words. */
  words: string[];
  /** Texts in quotes and paths, which a document must contain literally. */
  phrases: Phrase[];
}

export interface Phrase {
  /** In lower case, with single spaces. */
  text: string;
  /** A path also matches longer paths that begin with it. */
  isPath: boolean;
}

/** A text in quotes, or a path such as `/v1/products` or `v1/products`. */
const PHRASE = /["“”]([^"“”]+)["“”]|(?<=^|\s)(\/[^\s"“”]+|v\d+\/[^\s"“”]*)/g;
const WORD = /[\p{L}\p{N}]+/gu;

const LETTER = String.raw`[\p{L}\p{N}]`;
const INSIDE = new RegExp(LETTER, 'u');
const SYNTAX = /[\\^$.*+?()[\]{}|/]/g;

const stopWords = new lunr.Pipeline();
stopWords.add(lunr.stopWordFilter);

/** Splits a term into words and phrases. Stop words count only when there is nothing else. */
export function parseTerm(term: string): Term {
  const phrases = [...term.matchAll(PHRASE)]
    .map(([, quoted, path]) => ({
      text: normalise(quoted ?? path),
      isPath: quoted === undefined,
    }))
    .filter(({ text }) => text !== '');
  const all = term.toLowerCase().match(WORD) ?? [];
  const words = all.filter(word => stopWords.runString(word).length > 0);
  const isPhrase = phrases.length > 0;
  return {
    words: [...new Set(words.length > 0 || isPhrase ? words : all)],
    phrases,
  };
}

/** Returns where a text contains a phrase as whole words. */
export function findPhrase(text: string, phrase: Phrase): Position[] {
  const { text: wanted, isPath } = phrase;
  const words = wanted
    .split(' ')
    .map(word => word.replaceAll(SYNTAX, String.raw`\$&`));
  const start = INSIDE.test(wanted.charAt(0)) ? String.raw`(?<!${LETTER})` : '';
  const endsWord = isPath || !INSIDE.test(wanted.slice(-1));
  const end = endsWord ? '' : String.raw`(?!${LETTER})`;
  const pattern = `${start}${words.join(String.raw`\s+`)}${end}`;
  return [...text.matchAll(new RegExp(pattern, 'giu'))].map(match => [
    match.index,
    match[0].length,
  ]);
}

/** Whether a text contains a phrase as whole words. */
export function containsPhrase(text: string, phrase: Phrase): boolean {
  return findPhrase(text, phrase).length > 0;
}

/** Returns a text in lower case with single spaces. */
export function normalise(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
