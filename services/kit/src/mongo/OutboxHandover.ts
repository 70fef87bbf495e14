import type { StoredEvent } from '../bus/BusEvent.ts';

/** Events that were just stored in a document's outbox. */
export interface StoredEvents {
  collection: string;
  /** Of the document. */
  id: string;
  events: readonly StoredEvent[];
}

/** Milliseconds that whoever stored events has to send them before any relay looks for them. */
const PATIENCE_MS = 3_000;

/**
 * Where those who store events hand them to the sender in the same process,
 * which then needn't look for them. Nothing hangs on it: events whose process
 * dies, or which nobody takes, are found by a relay once they are due.
 */
export class OutboxHandover {
  readonly collections: ReadonlySet<string>;
  #listener: (stored: StoredEvents) => void = () => {};

  /** @param collections - whose writers hand over what they store */
  constructor(collections: readonly string[]) {
    this.collections = new Set(collections);
  }

  /** `outboxDueAt` of a document whose events are handed over after the write. */
  dueAt(): Date {
    return new Date(Date.now() + PATIENCE_MS);
  }

  /** To be called once the write stands. */
  give(stored: StoredEvents): void {
    if (stored.events.length > 0) {
      this.#listener(stored);
    }
  }

  whenGiven(listener: (stored: StoredEvents) => void): void {
    this.#listener = listener;
  }
}
