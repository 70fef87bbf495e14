/** A least-recently-used cache of query results, cleared when the catalog changes. */
export class RecentResults<Result> {
  readonly #results = new Map<string, Result>();
  readonly #capacity: number;
  #generation = -1;

  /** @param capacity - the largest number of results */
  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Returns the cached result of `key`, or computes and caches it. */
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
    if (this.#results.size > this.#capacity && !oldest.done) {
      this.#results.delete(oldest.value);
    }
    return result;
  }
}
