import { foldText } from './foldText.ts';
import { isStopWord } from './wordsOf.ts';

/** Every word that was ever indexed: how it is searched, and how it is written. */
export class Vocabulary {
  /** From a word as written to the word as searched; null for stop words. */
  readonly #folded = new Map<string, string | null>();
  readonly #spelling = new Map<string, string>();

  /** The word as it is searched, or null when it says nothing. */
  add(written: string): string | null {
    const known = this.#folded.get(written);
    if (known !== undefined) {
      return known;
    }
    const folded = foldText(written);
    const word = isStopWord(folded) ? null : folded;
    this.#folded.set(written, word);
    // With its accents, where it has any.
    if (folded !== written || !this.#spelling.has(folded)) {
      this.#spelling.set(folded, written);
    }
    return word;
  }

  /** Whether some word is this one or begins with it. */
  knows(beginning: string): boolean {
    if (this.#spelling.has(beginning)) {
      return true;
    }
    for (const word of this.#spelling.keys()) {
      if (word.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** How a searched word is written. */
  spell(word: string): string {
    return this.#spelling.get(word) ?? word;
  }
}
