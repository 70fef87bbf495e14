import { createOutboxIndex } from '@comptoir/kit/mongo/outboxIndex';
import type { Connection } from 'mongoose';
import { noteModel } from './noteModel.ts';

export type Models = ReturnType<typeof createModels>;

/** Every model of the service, on one connection. */
export function createModels(connection: Connection) {
  return { notes: noteModel(connection) };
}

/** The collections whose documents carry an outbox; none yet. */
export const outboxCollections: readonly string[] = [];

/** Makes collections and indexes that are missing. */
export async function prepareDatabase(
  connection: Connection,
  models: Models,
): Promise<void> {
  await models.notes.createIndexes();
  await Promise.all(
    outboxCollections.map(name =>
      createOutboxIndex(connection.collection(name)),
    ),
  );
}
