import { z } from 'zod';
import type { BackOff } from '../backOffDelay.ts';
import { StoredEvent } from '../bus/BusEvent.ts';
import { DueList, type ListClaim, type ListCollection } from './DueList.ts';
import { withoutEntries } from './withoutEntries.ts';

/** Number and age of the waiting events. */
const Backlog = z.object({
  events: z.int().default(0),
  oldest: z.coerce.date().nullable().default(null),
});
export type Backlog = z.infer<typeof Backlog>;

/** Lease of a relay for one document, in milliseconds; longer than a relay needs. */
const LEASE_MS = 30_000;

const FIELDS = {
  entries: 'outbox',
  key: 'id',
  dueAt: 'outboxDueAt',
  leasedUntil: 'outboxLease.until',
  attempts: 'outboxAttempts',
  setAside: 'outboxDead',
};

/** A document whose events only this relay publishes until its lease ends. */
export type OutboxClaim = ListClaim<StoredEvent>;

/** Events of one document that the broker has confirmed. */
export interface SentEvents {
  id: string;
  eventIds: readonly string[];
}

/** The outboxes of one collection's documents. */
export class OutboxStore extends DueList<StoredEvent> {
  readonly #collection: ListCollection;

  constructor(options: {
    collection: ListCollection;
    /** Delays after the broker refused events or was disconnected. */
    backOff: BackOff;
  }) {
    super({
      ...options,
      fields: FIELDS,
      entry: StoredEvent,
      keyOf: event => event.id,
      leaseMs: LEASE_MS,
    });
    this.#collection = options.collection;
  }

  /**
   * Removes confirmed events from many documents in one write, without a claim.
   * Events added meanwhile stay, with their due time. Uses `updateMany` for
   * single documents: MongoDB then writes no retry record, which is not needed
   * and costs one more write each.
   */
  async markAllSent(sent: readonly SentEvents[]): Promise<void> {
    const eventIds = new Map<string, string[]>();
    for (const one of sent) {
      eventIds.set(one.id, [...(eventIds.get(one.id) ?? []), ...one.eventIds]);
    }
    const documents = [...eventIds];
    // Usually the outbox contains no other events and is removed as a whole.
    const { matchedCount } = await this.#collection.bulkWrite(
      documents.map(([_id, ids]) => ({
        updateMany: {
          filter: {
            _id,
            outbox: { $size: ids.length },
            'outbox.id': { $all: ids },
          },
          update: { $unset: OUTBOX_FIELDS },
        },
      })),
      { ordered: false },
    );
    if (matchedCount === documents.length) {
      return;
    }
    await this.#collection.bulkWrite(
      documents.map(([_id, ids]) => ({
        updateMany: {
          filter: { _id, 'outbox.id': { $in: ids } },
          update: withoutEntries(FIELDS, ids, '$outboxDueAt'),
        },
      })),
      { ordered: false },
    );
  }

  /** Counts the waiting events and finds the time of the oldest. */
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
}

/** The fields that are removed with the last event. */
const OUTBOX_FIELDS = {
  outbox: 1,
  outboxDueAt: 1,
  outboxLease: 1,
  outboxAttempts: 1,
} as const;
