import type { OutboxFields } from '@comptoir/kit/mongo/outbox';
import { type Connection, type Model, Schema } from 'mongoose';
import type { MovementDocument } from './movementModel.ts';
import { outboxSchema } from '@comptoir/kit/mongo/outboxSchema';

/** The stock level of one SKU, derived from its movements. */
export interface StockDocument extends OutboxFields {
  /** The SKU. */
  _id: string;
  /** Units available to order. */
  available: number;
  /** Rises by one with each movement. */
  version: number;
  updatedAt: Date;
  /** Movements included in the level whose own documents may not be written yet. */
  inFlight: MovementDocument[];
}

export type StockModel = Model<StockDocument>;

const schema = new Schema<StockDocument>(
  {
    _id: String,
    available: Number,
    version: Number,
    updatedAt: Date,
    inFlight: [Schema.Types.Mixed],
    ...outboxSchema,
  },
  { collection: 'stock', versionKey: false },
);
schema.index(
  { updatedAt: 1 },
  { partialFilterExpression: { 'inFlight.0': { $exists: true } } },
);

export function stockModel(connection: Connection): StockModel {
  return connection.model<StockDocument>('Stock', schema);
}
