import type { mongo } from 'mongoose';
import { existsIndex } from './existsIndex.ts';

type Collection = mongo.Collection<mongo.Document>;

/** Creates the index over documents that have events waiting. */
export async function createOutboxIndex(collection: Collection): Promise<void> {
  await collection.createIndex(...existsIndex('outboxDueAt'));
}
