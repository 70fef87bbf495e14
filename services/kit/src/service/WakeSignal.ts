/** Requests an immediate run of recurring work. */
export class WakeSignal {
  #listener: () => void = () => {};

  /** Runs the work now; does nothing before the work has started. */
  raise(): void {
    this.#listener();
  }

  listen(listener: () => void): void {
    this.#listener = listener;
  }
}
