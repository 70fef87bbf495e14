import type { Publisher } from '../bus/Publisher.ts';
import { inBatches } from '../inBatches.ts';
import type { Log } from '../createLog.ts';
import type { StoredEvents } from './OutboxHandover.ts';
import type { OutboxStore, SentEvents } from './OutboxStore.ts';

/** Documents that are published concurrently; the relay publishes those beyond it. */
const MAX_CONCURRENT = 2_000;
/** Milliseconds for which confirmed events are gathered, to be removed in one write. */
const GATHER_MS = 20;

/**
 * Publishes events that are handed over after they were stored, and removes
 * confirmed ones from the outbox. Events that fail stay there for the relay.
 */
export class OutboxSender {
  readonly #publisher: Publisher;
  readonly #log: Log;
  readonly #marks: ReadonlyMap<string, (sent: SentEvents) => Promise<void>>;
  readonly #work = new Set<Promise<void>>();
  #stopped = false;

  constructor(options: {
    /** By the name of the collection. */
    stores: ReadonlyMap<string, OutboxStore>;
    publisher: Publisher;
    log: Log;
  }) {
    this.#publisher = options.publisher;
    this.#log = options.log;
    this.#marks = new Map(
      [...options.stores].map(([name, store]) => [
        name,
        inBatches<SentEvents>(GATHER_MS, sent => store.markAllSent(sent)),
      ]),
    );
  }

  /** Publishes events in the background; never throws. */
  readonly send = (stored: StoredEvents): void => {
    if (this.#stopped || !this.#publisher.isOpen()) {
      return;
    }
    if (this.#work.size >= MAX_CONCURRENT) {
      return;
    }
    const work = this.#publish(stored).catch((error: unknown) => {
      const facts = { aggregate: stored.id, err: error };
      this.#log.debug(facts, 'events are left to the relay');
    });
    this.#work.add(work);
    void work.finally(() => this.#work.delete(work));
  };

  /** Accepts no more events and waits for those in progress. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#work);
  }

  async #publish({ collection, id, events }: StoredEvents): Promise<void> {
    await Promise.all(events.map(event => this.#publisher.publish(event)));
    const eventIds = events.map(event => event.id);
    await this.#marks.get(collection)?.({ id, eventIds });
  }
}
