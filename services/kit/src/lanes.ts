/** Does work one after the other where it has the same key; what has another key goes on beside it. */
export class Lanes {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key);
    const running = before ? before.then(work, work) : work();
    this.#last.set(key, running);
    const leave = () => {
      if (this.#last.get(key) === running) this.#last.delete(key);
    };
    running.then(leave, leave);
    return running;
  }
}
