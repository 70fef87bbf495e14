import type { LocalizedText } from '@comptoir/contracts/common';
import MiniSearch, { type SearchResult } from 'minisearch';
import { editDistance } from './editDistance.ts';
import { Vocabulary } from './Vocabulary.ts';
import { rawWordsOf, wordsTyped } from './wordsOf.ts';

/** The texts by which a product is found, in all languages. */
export interface SearchTexts {
  id: string;
  name: string;
  category: string;
  maker: string;
  summary: string;
  description: string;
}

/** What a search found. */
export interface SearchHits {
  /** By id; higher is better. */
  scores: ReadonlyMap<string, number>;
  /** The words that were searched instead, when one that was typed is in no text; else null. */
  corrected: string | null;
}

/** A field counts for more the closer it is to what a product *is*. */
const BOOST = { name: 6, category: 4, maker: 3, summary: 1.5, description: 1 };
const WEIGHTS = { prefix: 0.5, fuzzy: 0.3 };

/** From the strictest to the most forgiving; the first that finds something counts. */
const STEPS = [
  { combineWith: 'AND', typos: 1 },
  { combineWith: 'AND', typos: 2 },
  { combineWith: 'OR', typos: 1 },
] as const;

/** Full text over all products: accents ignored, beginnings of words and one typo forgiven. */
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

  /** @param fields - where to look; everywhere unless given */
  search(typed: string, fields?: (keyof typeof BOOST)[]): SearchHits {
    // Typos are only looked for in words that are in no text.
    const unknown = new Set(
      wordsTyped(typed).filter(word => !this.#vocabulary.knows(word)),
    );
    for (const { combineWith, typos } of STEPS) {
      if (typos === 2 && unknown.size === 0) {
        continue;
      }
      const found = this.#index.search(typed, {
        combineWith,
        fuzzy: word => unknown.has(word) && typosIn(word, typos),
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

  /** What was typed, with unknown words as what was found for them is spelt. */
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

/** Short words are not guessed at: every other one would do. */
function typosIn(word: string, most: number): number | false {
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

/** A text in all its languages, for searching. */
export function allLanguages(text: LocalizedText): string {
  return `${text.en} ${text.fr}`;
}
