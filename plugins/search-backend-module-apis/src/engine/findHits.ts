import type { IndexableDocument } from '@backstage/plugin-search-common';
import { textsOf, type Hit, type Position } from './Hit';
import { containsPhrase, normalise, parseTerm, type Phrase } from './parseTerm';
import type { SearchIndex } from './SearchIndex';

/** Factor for a document whose title is the term, or contains a phrase of it. */
const TITLE_BOOST = 10;

/**
 * Returns the documents that contain every word and phrase of a term, the best first;
 * without such, those that contain some of several words. Every document for an empty
 * term.
 */
export function findHits(indexes: readonly SearchIndex[], term: string): Hit[] {
  const { words, phrases } = parseTerm(term);
  if (words.length === 0) {
    return indexes
      .flatMap(index => index.all())
      .filter(hit => hasPhrases(hit, phrases));
  }
  const matches = words.map(word => findWord(indexes, word));
  const union = merge(matches);
  const every = union.filter(
    hit =>
      matches.every(one => one.has(hit.document)) && hasPhrases(hit, phrases),
  );
  const some = phrases.length === 0 ? union : [];
  const title = normalise(term);
  const isInTitle = ({ document }: Hit) =>
    normalise(document.title) === title ||
    phrases.some(phrase => containsPhrase(document.title, phrase));
  return (every.length > 0 ? every : some)
    .map(hit =>
      isInTitle(hit) ? { ...hit, score: hit.score * TITLE_BOOST } : hit,
    )
    .sort((one, other) => other.score - one.score);
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

function hasPhrases({ document }: Hit, phrases: readonly Phrase[]): boolean {
  const texts = textsOf(document);
  return phrases.every(phrase =>
    texts.some(text => containsPhrase(text, phrase)),
  );
}
