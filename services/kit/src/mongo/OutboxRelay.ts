import type { Publisher } from '../bus/Publisher.ts';
import type { BackOff } from '../backOffDelay.ts';
import { PublishRefusedError } from '../bus/PublishRefusedError.ts';
import type { Log } from '../createLog.ts';
import type { OutboxMetrics } from './measureOutbox.ts';
import type { OutboxClaim, OutboxStore } from './OutboxStore.ts';

/** Settings of the relay; times in milliseconds. */
export interface RelaySettings {
  /** Between two polls. */
  pollMs: number;
  /** Documents that are relayed concurrently. */
  concurrency: number;
  /** Refusals in a row after which events are set aside. */
  maxAttempts: number;
}

const relayDefaults: RelaySettings = {
  pollMs: 2_000,
  concurrency: 8,
  maxAttempts: 20,
};

/** Delays after the broker refused events or was disconnected. */
export const RELAY_BACK_OFF: BackOff = { firstMs: 200, maxMs: 60_000 };

/**
 * Publishes the events of outboxes, oldest first and in order within a
 * document, and removes only confirmed ones: at least once, never lost.
 */
export class OutboxRelay {
  readonly #stores: readonly OutboxStore[];
  readonly #publisher: Publisher;
  readonly #settings: RelaySettings;
  readonly #metrics: OutboxMetrics;
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(options: {
    stores: readonly OutboxStore[];
    publisher: Publisher;
    metrics: OutboxMetrics;
    log: Log;
    settings?: RelaySettings;
  }) {
    this.#stores = options.stores;
    this.#publisher = options.publisher;
    this.#metrics = options.metrics;
    this.#log = options.log;
    this.#settings = options.settings ?? relayDefaults;
  }

  /** Polls now and every `pollMs`. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), this.#settings.pollMs);
    this.wake();
  }

  /** Polls now; a call during a poll causes one more. */
  wake(): void {
    if (this.#stopped) {
      return;
    }
    this.#again = true;
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
    });
  }

  /** Claims nothing more and waits for the claimed documents. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#again && !this.#stopped && this.#publisher.isOpen()) {
      this.#again = false;
      try {
        await Promise.all(this.#stores.map(store => this.#relayAll(store)));
      } catch (error) {
        this.#log.warn({ err: error }, 'the outbox cannot be relayed now');
      }
    }
  }

  #relayAll(store: OutboxStore): Promise<void> {
    return store.drain({
      concurrency: this.#settings.concurrency,
      isStopped: () => this.#stopped || !this.#publisher.isOpen(),
      work: claim => this.#relay(store, claim),
    });
  }

  async #relay(store: OutboxStore, claim: OutboxClaim): Promise<void> {
    try {
      for (const event of claim.entries) {
        await this.#publisher.publish(event);
      }
    } catch (error) {
      return this.#fail(store, claim, error);
    }
    await store.complete(claim);
  }

  /** Counts an attempt when the broker refused, not when it is disconnected. */
  async #fail(
    store: OutboxStore,
    claim: OutboxClaim,
    error: unknown,
  ): Promise<void> {
    const refused = error instanceof PublishRefusedError;
    const attempts = refused ? claim.attempts + 1 : claim.attempts;
    const facts = { aggregate: claim.id, attempts, err: error };
    if (attempts >= this.#settings.maxAttempts) {
      this.#log.error(facts, 'events were refused too often and are set aside');
      await store.complete(claim, claim.entries);
      this.#metrics.setAside.inc(claim.entries.length);
      return;
    }
    this.#log.warn(facts, 'events were not published; retrying later');
    await store.postpone(claim, attempts);
  }
}
