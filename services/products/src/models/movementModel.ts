import type { MovementReason } from '@comptoir/contracts/products';
import { type Connection, type Model, Schema } from 'mongoose';

/** A change of stock; the source of truth, never updated. */
export interface MovementDocument {
  _id: string;
  sku: string;
  /** The version of the level after the movement; unique per SKU. */
  version: number;
  reason: MovementReason;
  /** Signed, in units. */
  quantity: number;
  note: string | null;
  actor: string;
  at: Date;
  /** Units before the movement; only on audited movements. */
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
