import type { Connection, mongo } from 'mongoose';
import type { PageRequest } from '../http/keysetPage.ts';
import { DueQueue } from '../mongo/DueQueue.ts';
import type { DeadLetterState } from './DeadLetter.ts';
import type { DeadLetterDocument, Decision } from './DeadLetterDocument.ts';

/** Lease of a process that carries out a decision, in milliseconds. */
const LEASE_MS = 10_000;
/** Retention of redriven and discarded letters, in seconds. */
const RETENTION_S = 30 * 24 * 3_600;

/** A letter without its content. */
export type DeadLetterFacts = Omit<DeadLetterDocument, 'content'>;

/** Dead letters in MongoDB. */
export class DeadLetterStore {
  readonly #letters: mongo.Collection<DeadLetterDocument>;
  /** Letters whose decision is pending. */
  readonly decided: DueQueue<DeadLetterDocument>;

  constructor(connection: Connection) {
    this.#letters = connection.collection<DeadLetterDocument>('dead-letters');
    this.decided = new DueQueue({
      collection: this.#letters,
      fields: { dueAt: 'dueAt' },
      leaseMs: LEASE_MS,
      index: { sparse: true },
    });
  }

  /** Creates the indexes. */
  async prepare(): Promise<void> {
    await this.decided.createIndex();
    await this.#letters.createIndexes([
      { key: { state: 1, diedAt: -1, _id: -1 } },
      { key: { closedAt: 1 }, expireAfterSeconds: RETENTION_S },
    ]);
  }

  /** Inserts a letter; idempotent. */
  async insert({ _id, ...letter }: DeadLetterDocument): Promise<void> {
    await this.#letters.updateOne(
      { _id },
      { $setOnInsert: letter },
      { upsert: true },
    );
  }

  async find(id: string): Promise<DeadLetterDocument | null> {
    return this.#letters.findOne({ _id: id });
  }

  /** One page of the letters that wait for a decision. */
  async list(page: PageRequest): Promise<DeadLetterFacts[]> {
    return this.#letters
      .find<DeadLetterFacts>(
        { state: 'waiting', ...page.filter },
        { projection: { content: 0 } },
      )
      .sort(page.sort)
      .limit(page.limit)
      .toArray();
  }

  /** Counts the letters that wait for a decision, up to `most`. */
  async count(most: number): Promise<number> {
    return this.#letters.countDocuments({ state: 'waiting' }, { limit: most });
  }

  /** Stores a decision on a waiting letter and claims it for the caller; null when the letter does not wait. */
  async decide(
    id: string,
    decision: Decision,
  ): Promise<DeadLetterDocument | null> {
    const state =
      decision.action === 'redrive' ? 'redriving' : ('discarding' as const);
    return this.#letters.findOneAndUpdate(
      { _id: id, state: 'waiting' },
      { $set: { state, decision, ...this.decided.scheduleClaimed().set } },
      { returnDocument: 'after' },
    );
  }

  /** Marks the decision as completed and removes the content. */
  async close(
    id: string,
    state: DeadLetterState,
  ): Promise<DeadLetterDocument | null> {
    return this.#letters.findOneAndUpdate(
      { _id: id },
      {
        $set: { state, content: null, preview: null, closedAt: new Date() },
        $unset: this.decided.schedule().unset,
      },
      { returnDocument: 'after' },
    );
  }
}
