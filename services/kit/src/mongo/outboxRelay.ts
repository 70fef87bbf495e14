import type { Publisher } from '../bus/publisher.ts';
import { backOffDelay, type BackOff } from '../backOff.ts';
import { PublishRefusedError } from '../bus/publishRefusedError.ts';
import { inTurns } from '../inTurns.ts';
import type { Log } from '../log.ts';
import type { OutboxMetrics } from './outboxMetrics.ts';
import type { Claim, OutboxStore } from './outboxStore.ts';

/** How the relay behaves; all times in milliseconds. */
export interface RelaySettings {
  /** How often to look when nothing wakes it. */
  pollMs: number;
  /** Documents worked on at once. */
  concurrency: number;
  /** Refusals in a row after which events are set aside. */
  maxAttempts: number;
  backOff: BackOff;
}

/** Settings that fit unless a test wants others. */
export const relayDefaults: RelaySettings = {
  pollMs: 2_000,
  concurrency: 8,
  maxAttempts: 20,
  backOff: { firstMs: 200, maxMs: 60_000 },
};

/**
 * Publishes what outboxes hold, oldest first and in order within a document,
 * and takes out only what the broker has confirmed: at least once, never lost.
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
  /** Not at each wake: clocks are seldom put back. */
  #isMendDue = false;
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

  /** Starts looking, now and every `pollMs`. */
  start(): void {
    const look = () => {
      this.#isMendDue = true;
      this.wake();
    };
    this.#timer = setInterval(look, this.#settings.pollMs);
    look();
  }

  /** Looks now; a call while it looks makes it look once more. */
  wake(): void {
    if (this.#stopped) return;
    this.#again = true;
    this.#running ??= this.#drain().finally(() => {
      this.#running = undefined;
    });
  }

  /** Begins nothing new and waits for what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#again && !this.#stopped && this.#publisher.isOpen()) {
      this.#again = false;
      try {
        await this.#mendClock();
        await Promise.all(this.#stores.map(store => this.#empty(store)));
      } catch (error) {
        this.#log.warn({ err: error }, 'the outbox cannot be relayed now');
      }
    }
  }

  async #mendClock(): Promise<void> {
    if (!this.#isMendDue) return;
    this.#isMendDue = false;
    await Promise.all(this.#stores.map(store => store.mendClock()));
  }

  async #empty(store: OutboxStore): Promise<void> {
    await inTurns(this.#settings.concurrency, async () => {
      if (this.#stopped || !this.#publisher.isOpen()) return undefined;
      const claim = await store.claim();
      return claim && (() => this.#relay(store, claim));
    });
  }

  async #relay(store: OutboxStore, claim: Claim): Promise<void> {
    try {
      for (const event of claim.events) await this.#publisher.publish(event);
    } catch (error) {
      return this.#failed(store, claim, error);
    }
    await store.markSent(claim);
  }

  /** A broker that is away costs no attempt; one that refuses does. */
  async #failed(
    store: OutboxStore,
    claim: Claim,
    error: unknown,
  ): Promise<void> {
    const refused = error instanceof PublishRefusedError;
    const attempts = refused ? claim.attempts + 1 : claim.attempts;
    const facts = { aggregate: claim.id, attempts, err: error };
    if (attempts >= this.#settings.maxAttempts) {
      this.#log.error(facts, 'events were refused too often and are set aside');
      await store.bury(claim);
      this.#metrics.setAside.inc(claim.events.length);
      return;
    }
    this.#log.warn(facts, 'events were not taken; trying again later');
    const wait = backOffDelay(this.#settings.backOff, attempts);
    await store.postpone(claim, new Date(Date.now() + wait), attempts);
  }
}
