import type { Locale } from '@comptoir/contracts/common';
import MiniSearch, { type SearchResult } from 'minisearch';
import { editDistance } from './editDistance.ts';
import {
  fieldsOf,
  isIgnored,
  searchFields,
  type SearchText,
  type SearchTexts,
  toFields,
} from './searchFields.ts';
import { Vocabulary } from './Vocabulary.ts';
import { rawWordsOf, wordsTyped } from './wordsOf.ts';

/** The result of a search. */
export interface SearchHits {
  /** Relevance by product id; higher is better. */
  scores: ReadonlyMap<string, number>;
  /** The query with unknown words replaced by the closest indexed ones; null when none was replaced. */
  corrected: string | null;
}

const WEIGHTS = { prefix: 0.5, fuzzy: 0.3 };

/** Searches from the strictest to the most tolerant; the first one with hits is used. */
const STEPS = [
  { combineWith: 'AND', typos: 1 },
  { combineWith: 'AND', typos: 2 },
  { combineWith: 'OR', typos: 2 },
] as const;

/** Full-text search over all products: ignores accents, matches prefixes and tolerates typos. Each text is read, and each query too, without the stop words of its language. */
export class SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #index = new MiniSearch<Record<string, string>>({
    fields: Object.keys(searchFields),
    tokenize: rawWordsOf,
    processTerm: (word, field) =>
      isIgnored(word, field) ? null : this.#vocabulary.add(word),
    searchOptions: {
      processTerm: word => word,
      boost: searchFields,
      weights: WEIGHTS,
      prefix: true,
    },
  });

  put(texts: SearchTexts): void {
    this.remove(texts.id);
    this.#index.add(toFields(texts));
  }

  remove(id: string): void {
    if (this.#index.has(id)) {
      this.#index.discard(id);
    }
  }

  /**
   * @param locale - the language of the query; texts of all languages are searched
   * @param texts - the texts to search; default: all
   */
  search(
    typed: string,
    locale: Locale,
    texts?: readonly SearchText[],
  ): SearchHits {
    const words = wordsTyped(typed, locale);
    // Fuzzy matching applies only to words that occur in no text.
    const unknown = new Set(
      words.filter(word => !this.#vocabulary.hasPrefix(word)),
    );
    for (const { combineWith, typos } of STEPS) {
      if (combineWith === 'AND' && typos === 2 && unknown.size === 0) {
        continue;
      }
      const found = this.#index.search(typed, {
        combineWith,
        tokenize: () => words,
        fuzzy: word => unknown.has(word) && toleratedTypos(word, typos),
        ...(texts && { fields: texts.flatMap(fieldsOf) }),
      });
      if (found.length === 0) {
        continue;
      }
      const scores = new Map(
        found.map(({ id, score }): [string, number] => [String(id), score]),
      );
      return { scores, corrected: this.#correct(words, unknown, found) };
    }
    return { scores: new Map(), corrected: null };
  }

  /** Replaces each unknown word of a query by the closest term of the hits; null when none is replaced. */
  #correct(
    words: readonly string[],
    unknown: ReadonlySet<string>,
    found: readonly SearchResult[],
  ): string | null {
    if (unknown.size === 0) {
      return null;
    }
    const terms = new Set(found.slice(0, 10).flatMap(result => result.terms));
    const nearestOf = (word: string) =>
      (unknown.has(word) && nearest(word, terms)) || word;
    const corrected = words.map(nearestOf);
    if (corrected.every((word, index) => word === words[index])) {
      return null;
    }
    return corrected.map(word => this.#vocabulary.spell(word)).join(' ');
  }
}

/** Returns the edit distance to tolerate; false below 4 letters, where too many words match. */
function toleratedTypos(word: string, most: number): number | false {
  if (word.length < 4) {
    return false;
  }
  return word.length < 6 ? 1 : most;
}

function nearest(word: string, terms: Iterable<string>): string | undefined {
  let best: string | undefined;
  let distance = 3;
  for (const term of terms) {
    const next = editDistance(word, term);
    if (next < distance) {
      [best, distance] = [term, next];
    }
  }
  return best;
}
