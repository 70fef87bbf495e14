import type { LocalizedText } from '@comptoir/contracts/common';
import MiniSearch, { type SearchResult } from 'minisearch';
import { editDistance } from './editDistance.ts';
import { Vocabulary } from './Vocabulary.ts';
import { rawWordsOf, wordsTyped } from './wordsOf.ts';

/** The searchable texts of a product, in all languages. */
export interface SearchTexts {
  id: string;
  name: string;
  category: string;
  maker: string;
  summary: string;
  description: string;
}

/** The result of a search. */
export interface SearchHits {
  /** Relevance by product id; higher is better. */
  scores: ReadonlyMap<string, number>;
  /** The query with unknown words replaced by the closest indexed ones; null when none was replaced. */
  corrected: string | null;
}

/** Weight of each field in the score. */
const BOOST = { name: 6, category: 4, maker: 3, summary: 1.5, description: 1 };
const WEIGHTS = { prefix: 0.5, fuzzy: 0.3 };

/** Searches from the strictest to the most tolerant; the first one with hits is used. */
const STEPS = [
  { combineWith: 'AND', typos: 1 },
  { combineWith: 'AND', typos: 2 },
  { combineWith: 'OR', typos: 1 },
] as const;

/** Full-text search over all products: ignores accents, matches prefixes and tolerates typos. */
export class SearchIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #index = new MiniSearch<SearchTexts>({
    fields: Object.keys(BOOST),
    tokenize: rawWordsOf,
    processTerm: word => this.#vocabulary.add(word),
    searchOptions: {
      tokenize: wordsTyped,
      processTerm: word => word,
      boost: BOOST,
      weights: WEIGHTS,
      prefix: true,
    },
  });

  put(texts: SearchTexts): void {
    this.remove(texts.id);
    this.#index.add(texts);
  }

  remove(id: string): void {
    if (this.#index.has(id)) {
      this.#index.discard(id);
    }
  }

  /** @param fields - the fields to search; default: all */
  search(typed: string, fields?: (keyof typeof BOOST)[]): SearchHits {
    // Fuzzy matching applies only to words that occur in no text.
    const unknown = new Set(
      wordsTyped(typed).filter(word => !this.#vocabulary.hasPrefix(word)),
    );
    for (const { combineWith, typos } of STEPS) {
      if (typos === 2 && unknown.size === 0) {
        continue;
      }
      const found = this.#index.search(typed, {
        combineWith,
        fuzzy: word => unknown.has(word) && toleratedTypos(word, typos),
        ...(fields && { fields }),
      });
      if (found.length === 0) {
        continue;
      }
      const scores = new Map(
        found.map(({ id, score }): [string, number] => [String(id), score]),
      );
      return { scores, corrected: this.#correct(typed, unknown, found) };
    }
    return { scores: new Map(), corrected: null };
  }

  /** Replaces each unknown word of a query by the closest term of the hits; null when none is replaced. */
  #correct(
    typed: string,
    unknown: ReadonlySet<string>,
    found: readonly SearchResult[],
  ): string | null {
    if (unknown.size === 0) {
      return null;
    }
    const terms = new Set(found.slice(0, 10).flatMap(result => result.terms));
    const nearestOf = (word: string) =>
      (unknown.has(word) && nearest(word, terms)) || word;
    const words = wordsTyped(typed);
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

/** Joins a text in all its languages, for indexing. */
export function allLanguages(text: LocalizedText): string {
  return `${text.en} ${text.fr}`;
}
