import lunr from 'lunr';

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

const stopWords = new lunr.Pipeline();
stopWords.add(lunr.stopWordFilter);

/** Splits a term into words and phrases. Stop words count only when there are no others. */
export function parseTerm(term: string): Term {
  const phrases = [...term.matchAll(PHRASE)]
    .map(([, quoted, path]) => ({
      text: normalise(quoted ?? path),
      isPath: quoted === undefined,
    }))
    .filter(({ text }) => text !== '');
  const all = term.toLowerCase().match(WORD) ?? [];
  const words = all.filter(word => stopWords.runString(word).length > 0);
  return { words: [...new Set(words.length > 0 ? words : all)], phrases };
}

/** Whether a text contains a phrase as whole words. */
export function containsPhrase(text: string, phrase: Phrase): boolean {
  const searched = normalise(text);
  const isInside = (at: number) => /[\p{L}\p{N}]/u.test(searched.charAt(at));
  const { text: wanted, isPath } = phrase;
  for (
    let at = searched.indexOf(wanted);
    at >= 0;
    at = searched.indexOf(wanted, at + 1)
  ) {
    const end = at + wanted.length;
    const startsWord = !isInside(at) || !isInside(at - 1);
    const endsWord = isPath || !isInside(end - 1) || !isInside(end);
    if (startsWord && endsWord) {
      return true;
    }
  }
  return false;
}

/** Returns a text in lower case with single spaces. */
export function normalise(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
