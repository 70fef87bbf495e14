import type { StoredEvent } from '../bus/BusEvent.ts';

/** Events just stored in a document's outbox. */
export interface StoredEvents {
  collection: string;
  /** Id of the document. */
  id: string;
  events: readonly StoredEvent[];
}

/** Milliseconds until a relay may claim events that the storing process has not published. */
const RELAY_DELAY_MS = 3_000;

/**
 * Passes stored events to the sender in the same process, which publishes them
 * without a query. Delivery does not depend on it: a relay publishes events
 * that are still stored once they are due.
 */
export class OutboxHandover {
  readonly collections: ReadonlySet<string>;
  #listener: (stored: StoredEvents) => void = () => {};

  /** @param collections - collections whose writers hand over stored events */
  constructor(collections: readonly string[]) {
    this.collections = new Set(collections);
  }

  /** `outboxDueAt` for a write whose events are handed over afterwards. */
  dueAt(): Date {
    return new Date(Date.now() + RELAY_DELAY_MS);
  }

  /** Passes the events of a completed write to the sender. */
  handOver(stored: StoredEvents): void {
    if (stored.events.length > 0) {
      this.#listener(stored);
    }
  }

  /** Sets the sender. */
  onHandOver(listener: (stored: StoredEvents) => void): void {
    this.#listener = listener;
  }
}
