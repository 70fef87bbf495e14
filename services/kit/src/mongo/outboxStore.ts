import type { mongo } from 'mongoose';
import { z } from 'zod';
import { StoredEvent } from '../bus/busEvent.ts';

const Claimed = z.object({
  _id: z.string(),
  outbox: z.array(StoredEvent).default([]),
  outboxAttempts: z.int().default(0),
});

/** What waits in an outbox. */
const Backlog = z.object({
  events: z.int().default(0),
  oldest: z.coerce.date().nullable().default(null),
});
export type Backlog = z.infer<typeof Backlog>;

/** Longer than the longest wait and any lease, in milliseconds. */
const FAR_MS = 5 * 60_000;

/** A document that this relay alone works on until its lease ends. */
export interface Claim {
  id: string;
  events: StoredEvent[];
  attempts: number;
}

/** Events of one document that the broker has confirmed. */
export interface SentEvents {
  id: string;
  eventIds: readonly string[];
}

/** The relay's view of one collection whose documents carry an outbox. */
export class OutboxStore {
  readonly #collection: mongo.Collection<mongo.Document & { _id: string }>;
  readonly #holder: string;
  readonly #leaseMs: number;

  constructor(options: {
    collection: mongo.Collection<mongo.Document & { _id: string }>;
    /** Tells this relay from others. */
    holder: string;
    leaseMs: number;
  }) {
    this.#collection = options.collection;
    this.#holder = options.holder;
    this.#leaseMs = options.leaseMs;
  }

  /** Takes the document that has been due longest, or nothing. */
  async claim(): Promise<Claim | undefined> {
    const now = new Date();
    const found = await this.#collection.findOneAndUpdate(
      {
        outboxDueAt: { $lte: now },
        $or: [
          { 'outboxLease.until': { $exists: false } },
          { 'outboxLease.until': { $lte: now } },
        ],
      },
      {
        $set: {
          outboxLease: {
            holder: this.#holder,
            until: new Date(now.getTime() + this.#leaseMs),
          },
        },
      },
      {
        sort: { outboxDueAt: 1 },
        returnDocument: 'after',
        projection: { outbox: 1, outboxAttempts: 1 },
      },
    );
    if (!found) return undefined;
    const { _id, outbox, outboxAttempts } = Claimed.parse(found);
    return { id: _id, events: outbox, attempts: outboxAttempts };
  }

  /**
   * Makes due what is due, or leased, further ahead than anything ever is: the
   * clock was put back, and it would wait for as long.
   */
  async mendClock(): Promise<void> {
    const now = new Date();
    const far = new Date(now.getTime() + FAR_MS);
    await this.#collection.updateMany(
      {
        outboxDueAt: { $exists: true },
        $or: [
          { outboxDueAt: { $gt: far } },
          { 'outboxLease.until': { $gt: far } },
        ],
      },
      { $set: { outboxDueAt: now }, $unset: { outboxLease: 1 } },
    );
  }

  /** Takes confirmed events out; what was added meanwhile stays and is due. */
  async markSent(claim: Claim): Promise<void> {
    await this.#remove(claim, claim.events, {});
  }

  /**
   * Takes confirmed events out of many documents that nobody has claimed, in
   * one write; what was added meanwhile stays, due when it was. The updates
   * are "many" though each is of one document: MongoDB then keeps no record of
   * them to answer a retry from, which nobody needs, and which costs a write
   * each.
   */
  async markAllSent(sent: readonly SentEvents[]): Promise<void> {
    const eventIds = new Map<string, string[]>();
    for (const one of sent)
      eventIds.set(one.id, [...(eventIds.get(one.id) ?? []), ...one.eventIds]);
    const documents = [...eventIds];
    // Nearly always nothing else is in the outbox, and it goes as a whole.
    const { matchedCount } = await this.#collection.bulkWrite(
      documents.map(([_id, ids]) => ({
        updateMany: {
          filter: {
            _id,
            outbox: { $size: ids.length },
            'outbox.id': { $all: ids },
          },
          update: { $unset: NOTHING_WAITS },
        },
      })),
      { ordered: false },
    );
    if (matchedCount === documents.length) return;
    await this.#collection.bulkWrite(
      documents.map(([_id, ids]) => ({
        updateMany: {
          filter: { _id, 'outbox.id': { $in: ids } },
          update: without(ids, '$outboxDueAt', {}),
        },
      })),
      { ordered: false },
    );
  }

  /** Lets go of it until `dueAt`; `attempts` is kept with it. */
  async postpone(claim: Claim, dueAt: Date, attempts: number): Promise<void> {
    await this.#collection.updateOne(
      { _id: claim.id, 'outboxLease.holder': this.#holder },
      {
        $set: { outboxDueAt: dueAt, outboxAttempts: attempts },
        $unset: { outboxLease: 1 },
      },
    );
  }

  /** Sets events aside that the broker won't take. */
  async bury(claim: Claim): Promise<void> {
    await this.#remove(claim, claim.events, {
      outboxDead: {
        $concatArrays: [
          { $ifNull: ['$outboxDead', []] },
          { $literal: claim.events },
        ],
      },
    });
  }

  /** How many events wait, and when the oldest of them happened. */
  async backlog(): Promise<Backlog> {
    const [found] = await this.#collection
      .aggregate([
        { $match: { outboxDueAt: { $exists: true } } },
        {
          $group: {
            _id: null,
            oldest: { $min: { $first: '$outbox.occurredAt' } },
            events: { $sum: { $size: { $ifNull: ['$outbox', []] } } },
          },
        },
      ])
      .toArray();
    return Backlog.parse(found ?? {});
  }

  async #remove(
    claim: Claim,
    events: StoredEvent[],
    extra: mongo.Document,
  ): Promise<void> {
    const ids = events.map(event => event.id);
    const update = [
      ...without(ids, new Date(), extra),
      { $unset: ['outboxLease', 'outboxAttempts'] },
    ];
    await this.#collection.updateOne({ _id: claim.id }, update);
  }
}

/** What a document loses once none of its events waits. */
const NOTHING_WAITS = {
  outbox: 1,
  outboxDueAt: 1,
  outboxLease: 1,
  outboxAttempts: 1,
} as const;

/** An update that takes events out; while others wait the document is due at `dueAt`. */
function without(
  ids: readonly string[],
  dueAt: unknown,
  extra: mongo.Document,
): mongo.Document[] {
  const rest = {
    $filter: {
      input: { $ifNull: ['$outbox', []] },
      cond: { $not: { $in: ['$$this.id', ids] } },
    },
  };
  const whenEmpty = (otherwise: unknown) => ({
    $cond: [{ $eq: [{ $size: '$outbox' }, 0] }, '$$REMOVE', otherwise],
  });
  return [
    { $set: { outbox: rest, ...extra } },
    { $set: { outboxDueAt: whenEmpty(dueAt) } },
    { $set: { outbox: whenEmpty('$outbox') } },
  ];
}
