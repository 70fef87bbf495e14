import type { MovementReason } from '@comptoir/contracts/products';
import { type Connection, type Model, Schema } from 'mongoose';

/** A change of stock: the truth, written once and never changed. */
export interface MovementDocument {
  _id: string;
  sku: string;
  /** The level's version after it; one movement a version. */
  version: number;
  reason: MovementReason;
  /** Signed, in units. */
  quantity: number;
  note: string | null;
  actor: string;
  at: Date;
  /** Units before it; kept of what staff do, for the audit trail. */
  levelBefore?: number;
}

export type MovementModel = Model<MovementDocument>;

const schema = new Schema<MovementDocument>(
  {
    _id: String,
    sku: String,
    version: Number,
    reason: String,
    quantity: Number,
    note: { type: String, default: null },
    actor: String,
    at: Date,
    levelBefore: Number,
  },
  { collection: 'movements', versionKey: false },
);
schema.index({ sku: 1, version: -1 }, { unique: true });

export function movementModel(connection: Connection): MovementModel {
  return connection.model<MovementDocument>('Movement', schema);
}
