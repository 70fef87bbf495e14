import { foldText } from './foldText.ts';

/** Every word ever indexed, in its folded and its original spelling. */
export class Vocabulary {
  /** Original spelling to folded word. */
  readonly #folded = new Map<string, string>();
  readonly #spelling = new Map<string, string>();

  /** Adds a word and returns it folded. */
  add(written: string): string {
    const known = this.#folded.get(written);
    if (known !== undefined) {
      return known;
    }
    const folded = foldText(written);
    this.#folded.set(written, folded);
    // A spelling with accents replaces one without.
    if (folded !== written || !this.#spelling.has(folded)) {
      this.#spelling.set(folded, written);
    }
    return folded;
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
