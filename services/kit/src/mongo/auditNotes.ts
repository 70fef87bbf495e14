import { type mongo, Schema } from 'mongoose';
import { newId } from '../id.ts';
import type { AuditFacts, AuditTrail } from './auditTrail.ts';

/** An entry of the trail that may not be written yet. */
export interface AuditNote extends AuditFacts {
  /** Of the entry. */
  id: string;
}

/** What a document carries of staff's changes until the trail has them. */
export interface AuditFields {
  audits?: AuditNote[];
}

/** The field of the notes, kept as they are given. */
export const auditSchema = {
  audits: { type: [Schema.Types.Mixed], default: undefined },
};

/** The part of a `$push`, or of an insert as a list, that belongs into the write of the change. */
export function noteAudit(facts: AuditFacts): AuditNote {
  return { id: newId('aud'), ...facts };
}

/** Carries the notes of one collection over into the trail; doing it twice is doing it once. */
export class AuditNotes {
  readonly #collection: mongo.Collection<AuditFields & { _id: string }>;
  readonly #trail: AuditTrail;

  constructor(options: {
    collection: mongo.Collection<AuditFields & { _id: string }>;
    trail: AuditTrail;
  }) {
    this.#collection = options.collection;
    this.#trail = options.trail;
  }

  /** Makes the index by which notes are found. */
  async prepare(): Promise<void> {
    await this.#collection.createIndex(
      { 'audits.id': 1 },
      { partialFilterExpression: { 'audits.id': { $exists: true } } },
    );
  }

  /** Writes the entries of a document. */
  async finish(id: string): Promise<void> {
    const found = await this.#collection.findOne(
      { _id: id },
      { projection: { audits: 1 } },
    );
    for (const { id: entry, ...facts } of found?.audits ?? []) {
      await this.#trail.record(facts, entry);
      await this.#collection.updateOne(
        { _id: id },
        { $pull: { audits: { id: entry } } },
      );
    }
  }

  /** Writes what crashes left unwritten. */
  async finishOld(): Promise<void> {
    const found = this.#collection.find(
      { 'audits.id': { $exists: true } },
      { projection: { _id: 1 } },
    );
    for await (const { _id } of found) await this.finish(_id);
  }
}
