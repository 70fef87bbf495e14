import type { mongo } from 'mongoose';
import type { BackOff } from '../backOffDelay.ts';

/** Names of the fields that store the state of a queue. */
export interface DueFields {
  /** When the item is due; absent without pending work. */
  dueAt: string;
  /** Until when the item is claimed; without this field a claim moves `dueAt`. */
  leasedUntil?: string;
  /** Failed attempts in a row. */
  attempts?: string;
}

/** Configuration of a queue. */
export interface DueQueueOptions<T> {
  collection: DueCollection<T>;
  fields: DueFields;
  /** Milliseconds after which an item whose claimant was killed can be claimed again. */
  leaseMs: number;
  /** Delays after failed attempts. */
  backOff?: BackOff;
  /** No item is due further ahead, in milliseconds; by default the longest back-off or the lease. */
  longestDelayMs?: number;
  /** Fields that a claim returns; all by default. */
  projection?: mongo.Document;
  /** Options of the index; partial by default. */
  index?: mongo.CreateIndexesOptions;
}

/** The part of a collection that a queue uses. */
export interface DueCollection<T> {
  createIndex(
    key: Record<string, 1>,
    options: mongo.CreateIndexesOptions,
  ): Promise<string>;
  findOneAndUpdate(
    filter: mongo.Document,
    update: mongo.Document,
    options: {
      sort: Record<string, 1>;
      returnDocument: 'after';
      projection: mongo.Document;
    },
  ): Promise<T | null>;
  updateOne(filter: mongo.Document, update: mongo.Document): Promise<unknown>;
  updateMany(filter: mongo.Document, update: mongo.Document): Promise<unknown>;
}

/** Identifies a claim: a write that ends it changes nothing once the item was claimed again. */
export interface ClaimRef {
  id: string;
  /** End of the lease. */
  until: Date;
}

/** An item that only this claimant works on until the lease ends. */
export interface Claim<T> extends ClaimRef {
  item: T;
}
