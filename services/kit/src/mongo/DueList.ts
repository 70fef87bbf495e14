import type { mongo } from 'mongoose';
import { z } from 'zod';
import type { BackOff } from '../backOffDelay.ts';
import { DueQueue } from './DueQueue.ts';
import type { ClaimRef } from './DueQueueOptions.ts';
import { withoutEntries } from './withoutEntries.ts';

/** A collection of documents with lists of entries. */
export type ListCollection = mongo.Collection<mongo.Document & { _id: string }>;

/** Names of the fields of a document's list and queue state. */
export interface ListFields {
  entries: string;
  /** Unique key of an entry. */
  key: string;
  dueAt: string;
  leasedUntil: string;
  attempts: string;
  /** Entries that were refused permanently. */
  setAside: string;
}

/** Entries of one document that only this claimant works on until the lease ends. */
export interface ListClaim<Entry> extends ClaimRef {
  /** Oldest first. */
  entries: Entry[];
  /** Failed attempts in a row. */
  attempts: number;
}

const Attempts = z.int().default(0);

/**
 * A {@link DueQueue} whose items are documents with a list of entries. Entries
 * are added by writes of the document and removed once they are worked on; a
 * document is due for as long as it has entries.
 */
export class DueList<Entry> {
  readonly #collection: ListCollection;
  readonly #fields: ListFields;
  readonly #entries: z.ZodType<Entry[]>;
  readonly #mostSetAside: number | undefined;
  readonly #keyOf: (entry: Entry) => string;
  readonly #queue: DueQueue<mongo.Document & { _id: string }>;

  constructor(options: {
    collection: ListCollection;
    fields: ListFields;
    entry: z.ZodType<Entry>;
    keyOf: (entry: Entry) => string;
    leaseMs: number;
    backOff: BackOff;
    /** Maximum of entries set aside; the oldest are dropped beyond it. Unlimited by default. */
    mostSetAside?: number;
  }) {
    const { collection, fields, leaseMs, backOff } = options;
    const { entries, attempts } = fields;
    this.#collection = collection;
    this.#fields = fields;
    this.#entries = z.array(options.entry).default([]);
    this.#keyOf = options.keyOf;
    this.#mostSetAside = options.mostSetAside;
    const projection = { [entries]: 1, [attempts]: 1 };
    this.#queue = new DueQueue({
      collection,
      fields,
      leaseMs,
      backOff,
      projection,
    });
  }

  /** As {@link DueQueue.drain}. */
  drain(options: {
    concurrency: number;
    work: (claim: ListClaim<Entry>) => Promise<void>;
    isStopped?: () => boolean;
  }): Promise<void> {
    const { work, ...rest } = options;
    const { entries, attempts } = this.#fields;
    return this.#queue.drain({
      ...rest,
      work: ({ id, until, item }) =>
        work({
          id,
          until,
          entries: this.#entries.parse(item[entries]),
          attempts: Attempts.parse(item[attempts]),
        }),
    });
  }

  /**
   * Removes the entries of a claim, also after its lease has ended. Entries
   * added meanwhile stay and are due.
   *
   * @param refused - the entries to set aside
   */
  async complete(
    claim: ListClaim<Entry>,
    refused: readonly Entry[] = [],
  ): Promise<void> {
    const { leasedUntil, attempts } = this.#fields;
    const [lease = leasedUntil] = leasedUntil.split('.');
    const keys = claim.entries.map(this.#keyOf);
    await this.#collection.updateOne({ _id: claim.id }, [
      ...withoutEntries(
        this.#fields,
        keys,
        new Date(),
        this.#setAsideUpdate(refused),
      ),
      { $unset: [lease, attempts] },
    ]);
  }

  /** As {@link DueQueue.postpone}. */
  postpone(claim: ClaimRef, attempts: number): Promise<void> {
    return this.#queue.postpone(claim, attempts);
  }

  #setAsideUpdate(refused: readonly Entry[]): mongo.Document {
    if (refused.length === 0) {
      return {};
    }
    const { setAside } = this.#fields;
    const all = {
      $concatArrays: [{ $ifNull: [`$${setAside}`, []] }, { $literal: refused }],
    };
    const most = this.#mostSetAside;
    return {
      [setAside]: most === undefined ? all : { $slice: [all, -most] },
    };
  }
}
