import type { Connection, mongo } from 'mongoose';
import type { PageRequest } from '../http/keysetPage.ts';
import { newId } from '../newId.ts';

/** An action of staff, or of the service for them. */
export interface AuditFacts {
  /** Id of the person who acted. */
  actor: string;
  /** `order.refunded` */
  action: string;
  /** Id of the changed resource. */
  subject: string;
  /** The changed values before and after; null if not applicable. */
  before: unknown;
  after: unknown;
}

/** An entry of the audit trail, as stored. */
export interface AuditDocument extends AuditFacts, mongo.Document {
  /** Sorts by age. */
  _id: string;
  at: Date;
}

/** Entries are written once and never changed. */
export class AuditTrail {
  readonly #entries: mongo.Collection<AuditDocument>;

  constructor(connection: Connection) {
    this.#entries = connection.collection<AuditDocument>('audit');
  }

  /** Creates the index over the entries of a subject. */
  async prepare(): Promise<void> {
    await this.#entries.createIndex({ subject: 1, _id: -1 });
  }

  /** Writes an entry; idempotent by `id`. */
  async record(facts: AuditFacts, id = newId('aud')): Promise<void> {
    const { actor, action, subject, before, after } = facts;
    const entry = { actor, action, subject, before, after, at: new Date() };
    await this.#entries.updateOne(
      { _id: id },
      { $setOnInsert: entry },
      { upsert: true },
    );
  }

  /** One page of the entries, of one subject if given. */
  async list(page: PageRequest, subject?: string): Promise<AuditDocument[]> {
    return this.#entries
      .find({ ...page.filter, ...(subject !== undefined && { subject }) })
      .sort(page.sort)
      .limit(page.limit)
      .toArray();
  }
}
