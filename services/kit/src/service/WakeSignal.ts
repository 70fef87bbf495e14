/** Makes work run now: raised where its cause arises, listened to by the work. */
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
