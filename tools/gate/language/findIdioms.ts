/**
 * Idioms with a plain technical term: again, a customer, no one, receives, publishes,
 * retries, failed, consumes.
 */
const IDIOMS =
  /\b(anew|whoever|nobody|(?:is|are) told|tells of|stands for itself|goes on by itself|came to nothing|take[ns] in|has it that)\b/i;

/** An idiom and its line, counted from 1. */
export interface Idiom {
  line: number;
  words: string;
}

/** Finds every line of a text that contains one of the idioms. */
export function findIdioms(text: string): Idiom[] {
  return text.split('\n').flatMap((line, index) => {
    const words = IDIOMS.exec(line)?.[1];
    return words === undefined ? [] : { line: index + 1, words };
  });
}
