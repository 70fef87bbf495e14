import { type Connection, type Model, Schema } from 'mongoose';
import type { OrderDocument } from './orderModel.ts';

/** One SKU in a basket. */
export interface BasketEntry {
  sku: string;
  quantity: number;
  /** Unit price in cents when the line was added. */
  addedPrice: number;
}

/** A basket as stored. */
export interface BasketDocument {
  _id: string;
  /** Null for a guest's basket: its id alone grants access. */
  customerId: string | null;
  /** Increases by one with each change. */
  version: number;
  lines: BasketEntry[];
  /** Ids of the guests' baskets merged last. */
  merged: string[];
  /** Customer who has claimed this guest's basket for a merge. */
  mergedInto?: string;
  /**
   * Draft of the order of these lines, until it is stored in `orders`. The write
   * that sets it places the order.
   */
  checkout?: OrderDocument;
  updatedAt: Date;
}

export type BasketModel = Model<BasketDocument>;

/** Seconds after which an unchanged guest's basket is deleted. */
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
