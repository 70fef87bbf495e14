import type { mongo } from 'mongoose';

type Collection = mongo.Collection<mongo.Document>;

/** The partial index over documents that have events waiting. */
export async function createOutboxIndex(collection: Collection): Promise<void> {
  await collection.createIndex(
    { outboxDueAt: 1 },
    { partialFilterExpression: { outboxDueAt: { $exists: true } } },
  );
}
