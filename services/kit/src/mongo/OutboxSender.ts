import type { Publisher } from '../bus/Publisher.ts';
import { inBatches } from '../inBatches.ts';
import type { Log } from '../createLog.ts';
import type { StoredEvents } from './OutboxHandover.ts';
import type { OutboxStore, SentEvents } from './OutboxStore.ts';

/** More than that at once is left to the relay. */
const MOST = 2_000;
/** Milliseconds in which confirmed events are gathered, to be taken out in one write. */
const GATHER_MS = 20;

/**
 * Publishes events as they are handed over by those who have stored them, and
 * takes out what the broker has confirmed. What it cannot send stays where it
 * is, and the relay finds it.
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

  readonly take = (stored: StoredEvents): void => {
    if (this.#stopped || !this.#publisher.isOpen()) {
      return;
    }
    if (this.#work.size >= MOST) {
      return;
    }
    const work = this.#send(stored).catch((error: unknown) => {
      const facts = { aggregate: stored.id, err: error };
      this.#log.debug(facts, 'events are left to the relay');
    });
    this.#work.add(work);
    void work.finally(() => this.#work.delete(work));
  };

  /** Takes nothing more and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#work);
  }

  async #send({ collection, id, events }: StoredEvents): Promise<void> {
    await Promise.all(events.map(event => this.#publisher.publish(event)));
    const eventIds = events.map(event => event.id);
    await this.#marks.get(collection)?.({ id, eventIds });
  }
}
