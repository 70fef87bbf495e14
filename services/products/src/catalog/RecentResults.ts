/** Results of recent questions, as long as nothing has changed; the oldest make way. */
export class RecentResults<Result> {
  readonly #results = new Map<string, Result>();
  readonly #most: number;
  #generation = -1;

  /** @param most - how many are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** The result kept for `key`, or the one computed now. */
  get(key: string, generation: number, compute: () => Result): Result {
    if (generation !== this.#generation) {
      this.#results.clear();
      this.#generation = generation;
    }
    const known = this.#results.get(key);
    const result = known ?? compute();
    if (known) {
      this.#results.delete(key);
    }
    this.#results.set(key, result);
    const oldest = this.#results.keys().next();
    if (this.#results.size > this.#most && !oldest.done) {
      this.#results.delete(oldest.value);
    }
    return result;
  }
}
