/** Runs actions of one lane sequentially and of different lanes concurrently. */
export class Lanes<Name> {
  readonly #lanes = new Map<Name, Promise<void>>();
  readonly errors: unknown[] = [];

  /** Runs the action after all earlier ones of the same lane. */
  add(lane: Name, action: () => Promise<void>): void {
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    const done = before.then(action).catch((error: unknown) => {
      this.errors.push(error);
    });
    this.#lanes.set(lane, done);
  }

  /** Resolves once all actions are done. */
  async finished(): Promise<void> {
    for (let waited = new Set<Promise<void>>(); ;) {
      const open = [...this.#lanes.values()].filter(one => !waited.has(one));
      if (open.length === 0) {
        return;
      }
      await Promise.all(open);
      waited = new Set([...waited, ...open]);
    }
  }
}
