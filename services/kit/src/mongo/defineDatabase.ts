import type { Connection } from 'mongoose';
import { createOutboxIndex } from './createOutboxIndex.ts';

/** The part of a Mongoose model that prepares its collection. */
interface PreparableModel {
  readonly schema: { indexes(): readonly unknown[] };
  createIndexes(): Promise<unknown>;
  createCollection(): Promise<unknown>;
}

/** A model, or a store that prepares its own collection. */
export type Preparable = PreparableModel | { prepare(): Promise<void> };

/** A service's collections. */
export interface Database<Models> {
  /** Every model of the service on one connection. */
  models: (connection: Connection) => Models;
  /** Collections whose documents carry an outbox. */
  outboxes: readonly string[];
  /** Outboxes whose writers hand their events over for immediate publishing. */
  handedOver: readonly string[];
  /** Creates missing collections and indexes. */
  prepare: (connection: Connection, models: Models) => Promise<void>;
}

/** Declares a service's models and outboxes; collections and indexes are derived from them. */
export function defineDatabase<Models extends Record<string, Preparable>>(
  declaration: Omit<Database<Models>, 'prepare' | 'handedOver'> & {
    handedOver?: readonly string[];
  },
): Database<Models> {
  const { models: create, outboxes, handedOver = [] } = declaration;
  return {
    models: create,
    outboxes,
    handedOver,
    async prepare(connection, models) {
      await Promise.all(Object.values(models).map(prepareOne));
      await Promise.all(
        outboxes.map(name => createOutboxIndex(connection.collection(name))),
      );
    },
  };
}

async function prepareOne(model: Preparable): Promise<void> {
  if ('prepare' in model) {
    return model.prepare();
  }
  const hasIndexes = model.schema.indexes().length > 0;
  await (hasIndexes ? model.createIndexes() : model.createCollection());
}
