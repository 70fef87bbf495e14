import { foldText } from './foldText.ts';
import { isStopWord } from './wordsOf.ts';

/** Every word ever indexed, in its folded and its original spelling. */
export class Vocabulary {
  /** Original spelling to folded word; null for stop words. */
  readonly #folded = new Map<string, string | null>();
  readonly #spelling = new Map<string, string>();

  /** Adds a word and returns it folded; null for a stop word. */
  add(written: string): string | null {
    const known = this.#folded.get(written);
    if (known !== undefined) {
      return known;
    }
    const folded = foldText(written);
    const word = isStopWord(folded) ? null : folded;
    this.#folded.set(written, word);
    // A spelling with accents replaces one without.
    if (folded !== written || !this.#spelling.has(folded)) {
      this.#spelling.set(folded, written);
    }
    return word;
  }

  /** Whether a word begins with `prefix` or equals it. */
  hasPrefix(prefix: string): boolean {
    if (this.#spelling.has(prefix)) {
      return true;
    }
    for (const word of this.#spelling.keys()) {
      if (word.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the original spelling of a folded word. */
  spell(word: string): string {
    return this.#spelling.get(word) ?? word;
  }
}
