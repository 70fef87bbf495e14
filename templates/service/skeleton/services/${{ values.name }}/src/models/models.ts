import { DeadLetterStore } from '@comptoir/kit/deadLetters/deadLetterStore';
import { AuditTrail } from '@comptoir/kit/mongo/auditTrail';
import { createOutboxIndex } from '@comptoir/kit/mongo/outboxIndex';
import type { Connection } from 'mongoose';
import { noteModel } from './noteModel.ts';

export type Models = ReturnType<typeof createModels>;

/** Every model of the service, on one connection. */
export function createModels(connection: Connection) {
  return {
    notes: noteModel(connection),
    audit: new AuditTrail(connection),
    deadLetters: new DeadLetterStore(connection),
  };
}

/** The collections whose documents carry an outbox; none yet. */
export const outboxCollections: readonly string[] = [];

/** Makes collections and indexes that are missing. */
export async function prepareDatabase(
  connection: Connection,
  models: Models,
): Promise<void> {
  await Promise.all([
    models.notes.createIndexes(),
    models.audit.prepare(),
    models.deadLetters.prepare(),
  ]);
  await Promise.all(
    outboxCollections.map(name =>
      createOutboxIndex(connection.collection(name)),
    ),
  );
}
