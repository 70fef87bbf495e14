import type { IndexableDocument } from '@backstage/plugin-search-common';
import { textsOf, type Hit, type Position } from './Hit';
import {
  containsPhrase,
  findPhrase,
  normalise,
  parseTerm,
  type Phrase,
} from './parseTerm';
import type { SearchIndex } from './SearchIndex';

/** Factor for a document whose title is the term, or contains a phrase of it. */
const TITLE_BOOST = 10;

/**
 * Returns the documents that contain every word and phrase of a term, the best first;
 * without such, those that contain some of several words, the most words first. Every
 * document for an empty term.
 */
export function findHits(indexes: readonly SearchIndex[], term: string): Hit[] {
  const { words, phrases } = parseTerm(term);
  if (words.length === 0) {
    return indexes
      .flatMap(index => index.all())
      .filter(hit => hasPhrases(hit, phrases))
      .map(hit => markPhrases(hit, phrases));
  }
  const matches = words.map(word => findWord(indexes, word));
  const union = merge(matches);
  const every = union.filter(
    hit => wordsOf(hit, matches) === words.length && hasPhrases(hit, phrases),
  );
  if (every.length > 0) {
    const ranked = every
      .map(hit => boostTitle(hit, normalise(term), phrases))
      .sort((one, other) => other.score - one.score);
    return ranked.map(hit => markPhrases(hit, phrases));
  }
  return phrases.length > 0
    ? []
    : union.sort(
        (one, other) =>
          wordsOf(other, matches) - wordsOf(one, matches) ||
          other.score - one.score,
      );
}

function boostTitle(hit: Hit, term: string, phrases: readonly Phrase[]): Hit {
  const { title } = hit.document;
  const isTitle =
    normalise(title) === term ||
    phrases.some(phrase => containsPhrase(title, phrase));
  return isTitle ? { ...hit, score: hit.score * TITLE_BOOST } : hit;
}

/** The number of words that a document contains. */
function wordsOf({ document }: Hit, matches: readonly Matches[]): number {
  return matches.filter(one => one.has(document)).length;
}

type Matches = ReadonlyMap<IndexableDocument, Hit>;

/** Finds a word in all indexes; similar words only when no index has it. */
function findWord(indexes: readonly SearchIndex[], word: string): Matches {
  const exact = indexes.flatMap(index => index.findWord(word));
  const found =
    exact.length > 0
      ? exact
      : indexes.flatMap(index => index.findSimilarWord(word));
  return new Map(found.map(hit => [hit.document, hit]));
}

/** Merges the matches of several words: adds scores, collects positions. */
function merge(matches: readonly Matches[]): Hit[] {
  const merged = new Map<IndexableDocument, Hit>();
  for (const hit of matches.flatMap(one => [...one.values()])) {
    const { document, score, positions } = hit;
    const before = merged.get(document);
    merged.set(document, {
      ...hit,
      score: score + (before?.score ?? 0),
      positions: before
        ? joinPositions(before.positions, positions)
        : positions,
    });
  }
  return [...merged.values()];
}

function joinPositions(
  one: Hit['positions'],
  other: Hit['positions'],
): Map<string, Position[]> {
  const fields = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...fields].map(field => [
      field,
      [...(one.get(field) ?? []), ...(other.get(field) ?? [])],
    ]),
  );
}

/** Adds the matches of phrases to those of words. */
function markPhrases(hit: Hit, phrases: readonly Phrase[]): Hit {
  const { title, text } = hit.document;
  const found = Object.entries({ title, text }).map(
    ([field, value]) =>
      [field, phrases.flatMap(one => findPhrase(value, one))] as const,
  );
  return { ...hit, positions: joinPositions(hit.positions, new Map(found)) };
}

function hasPhrases({ document }: Hit, phrases: readonly Phrase[]): boolean {
  const texts = textsOf(document);
  return phrases.every(phrase =>
    texts.some(text => containsPhrase(text, phrase)),
  );
}
