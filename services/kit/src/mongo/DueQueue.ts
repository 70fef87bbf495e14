import type { mongo } from 'mongoose';
import { backOffDelay } from '../backOffDelay.ts';
import { inTurns } from '../inTurns.ts';
import type { Claim, ClaimRef, DueQueueOptions } from './DueQueueOptions.ts';
import { existsIndex } from './existsIndex.ts';

/** Clocks of replicas differ by less than this, in milliseconds. */
export const CLOCK_SKEW_MS = 30_000;
/** Milliseconds between two recoveries, measured by the monotonic clock. */
const RECOVER_EVERY_MS = 5_000;

/**
 * Due work in the documents of one collection. A document whose `dueAt` has
 * passed is claimed under a lease, one document per claim, longest due first.
 * Work happens at least once, so it must be repeatable. It is done when the
 * write of its effect also applies {@link DueQueue.schedule}.
 *
 * Times are read from the machine's clock. When it moves forward, items are due
 * and leases end early: two claimants may work on one item. When it moves back,
 * an item whose due time or lease lies further ahead than the longest delay or
 * lease was written before. {@link DueQueue.recover} makes it due, so it waits
 * no longer than its longest delay, the clock skew and a recovery interval.
 */
export class DueQueue<T extends { _id: string }> {
  readonly #options: DueQueueOptions<T>;
  readonly #longestDelayMs: number;
  #recoverAfter = -Infinity;

  constructor(options: DueQueueOptions<T>) {
    this.#options = options;
    this.#longestDelayMs =
      options.longestDelayMs ??
      Math.max(options.leaseMs, options.backOff?.maxMs ?? 0);
  }

  /** Creates the index by which due items are found. */
  async createIndex(): Promise<void> {
    const { collection, fields, index } = this.#options;
    const [key, partial] = existsIndex(fields.dueAt);
    await collection.createIndex(key, index ?? partial);
  }

  /** Claims the item that has been due longest, or none. */
  async claim(now = new Date()): Promise<Claim<T> | undefined> {
    const { collection, fields, leaseMs, projection = {} } = this.#options;
    const { dueAt, leasedUntil } = fields;
    const until = new Date(now.getTime() + leaseMs);
    const isFree = leasedUntil !== undefined && {
      $or: [
        { [leasedUntil]: { $exists: false } },
        { [leasedUntil]: { $lte: now } },
      ],
    };
    const item = await collection.findOneAndUpdate(
      { [dueAt]: { $lte: now }, ...isFree },
      { $set: this.#lease(until) },
      { sort: { [dueAt]: 1 }, returnDocument: 'after', projection },
    );
    return item ? { id: item._id, until, item } : undefined;
  }

  /** Works on due items until none is due; recovers first, at intervals. */
  async drain(options: {
    /** Items at once. */
    concurrency: number;
    work: (claim: Claim<T>) => Promise<void>;
    /** Whether to claim nothing more. */
    isStopped?: () => boolean;
    now?: Date;
  }): Promise<void> {
    const { concurrency, work, isStopped, now } = options;
    await this.#recoverAtIntervals();
    await inTurns(concurrency, async () => {
      if (isStopped?.()) {
        return undefined;
      }
      const claim = await this.claim(now);
      return claim && (() => work(claim));
    });
  }

  /** Ends a claim whose work needed no write: nothing is left to do. */
  async complete(claim: ClaimRef): Promise<void> {
    const { set, unset } = this.schedule();
    await this.#options.collection.updateOne(this.#heldBy(claim), {
      ...(Object.keys(set).length > 0 && { $set: set }),
      $unset: unset,
    });
  }

  /**
   * Ends a claim after a failure. The item is due again after the back-off of
   * so many attempts, but no later than at `notAfter`.
   */
  async postpone(
    claim: ClaimRef,
    attempts: number,
    notAfter?: Date,
  ): Promise<void> {
    const later = Date.now() + this.#delayAfter(attempts);
    const dueAt = new Date(Math.min(later, notAfter?.getTime() ?? later));
    const { set, unset } = this.schedule(dueAt, attempts);
    await this.#options.collection.updateOne(this.#heldBy(claim), {
      $set: set,
      ...(Object.keys(unset).length > 0 && { $unset: unset }),
    });
  }

  /** Makes an item due now that is due later; one that is claimed stays claimed. */
  async makeDue(id: string): Promise<void> {
    const { collection, fields } = this.#options;
    const now = new Date();
    await collection.updateOne(
      { _id: id, [fields.dueAt]: { $gt: now } },
      { $set: { [fields.dueAt]: now } },
    );
  }

  /** Makes items due now that were written before the clock moved back. */
  async recover(now = new Date()): Promise<void> {
    const { collection, fields, leaseMs } = this.#options;
    const { dueAt, leasedUntil } = fields;
    const beyond = (delayMs: number) => ({
      $gt: new Date(now.getTime() + delayMs + CLOCK_SKEW_MS),
    });
    const tooFar: mongo.Document[] = [
      { [dueAt]: beyond(this.#longestDelayMs) },
    ];
    if (leasedUntil !== undefined) {
      tooFar.push({ [leasedUntil]: beyond(leaseMs) });
    }
    await collection.updateMany(
      { [dueAt]: { $exists: true }, $or: tooFar },
      {
        $set: { [dueAt]: now },
        ...(leasedUntil !== undefined && { $unset: this.#noLease() }),
      },
    );
  }

  /**
   * Parts of the update that carries the work's effect: the item is due at
   * `dueAt`, or done without it, after so many failed attempts.
   */
  schedule(dueAt?: Date, failedAttempts = 0) {
    const { fields } = this.#options;
    const set: mongo.Document = {};
    const unset: Record<string, 1> = this.#noLease();
    if (dueAt) {
      set[fields.dueAt] = dueAt;
    } else {
      unset[fields.dueAt] = 1;
    }
    if (fields.attempts !== undefined) {
      set[fields.attempts] = failedAttempts;
    }
    return { set, unset };
  }

  /** Part of an update after which the item is due, and claimed by the caller until then. */
  scheduleClaimed() {
    const now = new Date();
    const until = new Date(now.getTime() + this.#options.leaseMs);
    const { set } = this.schedule(now);
    return { set: { ...set, ...this.#lease(until) }, until };
  }

  /** The time, but no further ahead than the longest delay: later times are reached in steps. */
  dueBy(time: Date, now = new Date()): Date {
    const latest = now.getTime() + this.#longestDelayMs;
    return new Date(Math.min(time.getTime(), latest));
  }

  /** Milliseconds that so many failed attempts have waited, by no clock. */
  waitedMs(attempts: number): number {
    let waited = 0;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      waited += this.#delayAfter(attempt);
    }
    return waited;
  }

  async #recoverAtIntervals(): Promise<void> {
    if (performance.now() < this.#recoverAfter) {
      return;
    }
    await this.recover();
    this.#recoverAfter = performance.now() + RECOVER_EVERY_MS;
  }

  #delayAfter(attempts: number): number {
    const { backOff, leaseMs } = this.#options;
    return backOff ? backOffDelay(backOff, attempts) : leaseMs;
  }

  #heldBy({ id, until }: ClaimRef): mongo.Document {
    const { leasedUntil, dueAt } = this.#options.fields;
    return { _id: id, [leasedUntil ?? dueAt]: until };
  }

  /** The lease as a whole field: `a.b` is the only part of `a`. */
  #lease(until: Date): mongo.Document {
    const { leasedUntil, dueAt } = this.#options.fields;
    const [field = '', part] = (leasedUntil ?? dueAt).split('.');
    return { [field]: part === undefined ? until : { [part]: until } };
  }

  #noLease(): Record<string, 1> {
    const [field] = this.#options.fields.leasedUntil?.split('.') ?? [];
    return field === undefined ? {} : { [field]: 1 };
  }
}
