import type { OrderSummary } from '@comptoir/contracts/customers';
import { existsIndex } from '@comptoir/kit/mongo/existsIndex';
import { type Connection, type Model, Schema } from 'mongoose';
import { type MailFields, mailSchema } from './MailFields.ts';

/** An order of the history view, built from its events. */
export interface OrderDocument extends MailFields {
  _id: string;
  customerId: string;
  /** Version of the order; events with a lower version are ignored. */
  version: number;
  number: string;
  status: OrderSummary['status'];
  placedAt: Date;
  totals: OrderSummary['totals'];
  lines: OrderSummary['lines'];
  /** Keys of the mails enqueued for this order. */
  mailed?: string[];
}

export type OrderModel = Model<OrderDocument>;

const schema = new Schema<OrderDocument>(
  {
    _id: String,
    customerId: String,
    version: Number,
    number: String,
    status: String,
    placedAt: Date,
    totals: Schema.Types.Mixed,
    lines: [Schema.Types.Mixed],
    mailed: { type: [String], default: undefined },
    ...mailSchema,
  },
  { collection: 'orders', versionKey: false, minimize: false },
);
schema.index({ customerId: 1, placedAt: -1, _id: -1 });
schema.index(...existsIndex('mailsDueAt'));

export function orderModel(connection: Connection): OrderModel {
  return connection.model<OrderDocument>('Order', schema);
}
