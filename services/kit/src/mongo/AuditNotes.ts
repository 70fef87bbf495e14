import { type mongo, Schema } from 'mongoose';
import { newId } from '../newId.ts';
import type { AuditFacts, AuditTrail } from './AuditTrail.ts';
import { existsIndex } from './existsIndex.ts';

/** An entry that may not be in the audit trail yet. */
export interface AuditNote extends AuditFacts {
  /** Id of the entry. */
  id: string;
}

/** Entries that a document stores until they are in the audit trail. */
export interface AuditFields {
  audits?: AuditNote[];
}

/** The field of the notes, stored unchanged. */
export const auditSchema = {
  audits: { type: [Schema.Types.Mixed], default: undefined },
};

/** Creates a note for the `$push`, or the inserted list, of the write that it describes. */
export function noteAudit(facts: AuditFacts): AuditNote {
  return { id: newId('aud'), ...facts };
}

/** Moves the notes of one collection into the audit trail; idempotent. */
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

  /** Creates the index over documents with notes. */
  async prepare(): Promise<void> {
    await this.#collection.createIndex(...existsIndex('audits.id'));
  }

  /**
   * Moves the notes of a document.
   *
   * @param notes - if known; read by default
   */
  async finish(id: string, notes?: readonly AuditNote[]): Promise<void> {
    for (const { id: entry, ...facts } of notes ?? (await this.#read(id))) {
      await this.#trail.record(facts, entry);
      await this.#collection.updateOne(
        { _id: id },
        { $pull: { audits: { id: entry } } },
      );
    }
  }

  /** Moves the notes that remained after crashes. */
  async finishOld(): Promise<void> {
    const found = this.#collection.find(
      { 'audits.id': { $exists: true } },
      { projection: { _id: 1 } },
    );
    for await (const { _id } of found) {
      await this.finish(_id);
    }
  }

  async #read(id: string): Promise<readonly AuditNote[]> {
    const found = await this.#collection.findOne(
      { _id: id },
      { projection: { audits: 1 } },
    );
    return found?.audits ?? [];
  }
}
