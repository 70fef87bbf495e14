import type { mongo } from 'mongoose';
import { existsIndex } from './existsIndex.ts';

type Collection = mongo.Collection<mongo.Document>;

/** Creates the index over documents with waiting events. */
export async function createOutboxIndex(collection: Collection): Promise<void> {
  await collection.createIndex(...existsIndex('outboxDueAt'));
}
