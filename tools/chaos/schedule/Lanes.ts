/** Lines in which one thing is done after the other; different lines go on at once. */
export class Lanes<Name> {
  readonly #lanes = new Map<Name, Promise<void>>();
  readonly errors: unknown[] = [];

  /** Does it once everything before it in the same line is done. */
  add(lane: Name, action: () => Promise<void>): void {
    const before = this.#lanes.get(lane) ?? Promise.resolve();
    const done = before.then(action).catch((error: unknown) => {
      this.errors.push(error);
    });
    this.#lanes.set(lane, done);
  }

  /** Resolves once nothing is left to do. */
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
