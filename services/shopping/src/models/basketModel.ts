import { type Connection, type Model, Schema } from 'mongoose';
import type { OrderDocument } from './orderModel.ts';

/** One SKU in a basket. */
export interface BasketEntry {
  sku: string;
  quantity: number;
  /** What a unit cost when it was put in, in cents. */
  addedPrice: number;
}

/** A basket as stored. */
export interface BasketDocument {
  _id: string;
  /** Null: a guest's; whoever knows the id has it. */
  customerId: string | null;
  /** Rises by one with each change. */
  version: number;
  lines: BasketEntry[];
  /** Guests' baskets whose lines were added, the last ones. */
  merged: string[];
  /** Set on a guest's basket whose lines go to a customer's. */
  mergedInto?: string;
  /**
   * The order that the lines have become, until it stands on its own: it is
   * placed with the write that puts it here.
   */
  checkout?: OrderDocument;
  updatedAt: Date;
}

export type BasketModel = Model<BasketDocument>;

/** Seconds after which a guest's basket that nobody touched is forgotten. */
const GUEST_SECONDS = 60 * 24 * 3600;

const schema = new Schema<BasketDocument>(
  {
    _id: String,
    customerId: { type: String, default: null },
    version: Number,
    lines: [Schema.Types.Mixed],
    merged: [String],
    mergedInto: String,
    checkout: Schema.Types.Mixed,
    updatedAt: Date,
  },
  { collection: 'baskets', versionKey: false },
);
schema.index(
  { updatedAt: 1 },
  {
    expireAfterSeconds: GUEST_SECONDS,
    partialFilterExpression: { customerId: null },
  },
);
schema.index(
  { 'checkout._id': 1 },
  { partialFilterExpression: { 'checkout._id': { $exists: true } } },
);

export function basketModel(connection: Connection): BasketModel {
  return connection.model<BasketDocument>('Basket', schema);
}
