import { normalise } from './parseTerm';

/** Share of common pairs of letters from which a name is similar. */
const SIMILAR = 0.5;
const COUNT = 5;

/** Returns up to five names that are spelt like a term, the most similar first. */
export function suggestNames(term: string, names: Iterable<string>): string[] {
  const wanted = pairsOf(term);
  const unique = new Map(
    [...names].reverse().map(name => [normalise(name), name]),
  );
  return [...unique.values()]
    .map(name => ({ name, similarity: similarity(wanted, pairsOf(name)) }))
    .filter(one => one.similarity >= SIMILAR)
    .sort((one, other) => other.similarity - one.similarity)
    .slice(0, COUNT)
    .map(({ name }) => name);
}

/** The Sørensen–Dice coefficient of two sets, 0 to 1. */
function similarity(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
): number {
  const common = one.intersection(other).size;
  return (2 * common) / Math.max(1, one.size + other.size);
}

/** The pairs of adjacent letters of each word, including its start and end. */
function pairsOf(text: string): Set<string> {
  const words = normalise(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const padded = words.map(word => ` ${word} `);
  return new Set(
    padded.flatMap(word =>
      Array.from({ length: word.length - 1 }, (_, at) =>
        word.slice(at, at + 2),
      ),
    ),
  );
}
