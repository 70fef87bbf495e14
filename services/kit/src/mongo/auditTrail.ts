import type { Connection, mongo } from 'mongoose';
import { newId } from '../id.ts';

/** Something that staff, or the service for them, did. */
export interface AuditFacts {
  /** Id of who did it. */
  actor: string;
  /** What was done: `order.refunded`. */
  action: string;
  /** Id of what it was done to. */
  subject: string;
  /** What of it was so before and after; null where that says nothing. */
  before: unknown;
  after: unknown;
}

/** An entry of the trail, as stored. */
export interface AuditDocument extends AuditFacts, mongo.Document {
  /** Sorts by age. */
  _id: string;
  at: Date;
}

/** Who did what, when, to what: written once, never changed. */
export class AuditTrail {
  readonly #entries: mongo.Collection<AuditDocument>;

  constructor(connection: Connection) {
    this.#entries = connection.collection<AuditDocument>('audit');
  }

  /** Makes the index by which a subject's entries are found. */
  async prepare(): Promise<void> {
    await this.#entries.createIndex({ subject: 1, _id: -1 });
  }

  /** The same `id` twice is one entry. */
  async record(facts: AuditFacts, id = newId('aud')): Promise<void> {
    const { actor, action, subject, before, after } = facts;
    await this.#entries.updateOne(
      { _id: id },
      {
        $setOnInsert: {
          ...{ actor, action, subject, before, after, at: new Date() },
        },
      },
      { upsert: true },
    );
  }

  /** Newest first; only entries older than `before`, and of `subject`, when given. */
  async list(page: {
    limit: number;
    before?: string | undefined;
    subject?: string | undefined;
  }): Promise<AuditDocument[]> {
    const { limit, before, subject } = page;
    return this.#entries
      .find({
        ...(before !== undefined && { _id: { $lt: before } }),
        ...(subject !== undefined && { subject }),
      })
      .sort({ _id: -1 })
      .limit(limit)
      .toArray();
  }
}
