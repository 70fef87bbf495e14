import type { LocalizedText } from '@comptoir/contracts/common';
import type { PostalAddress } from '@comptoir/contracts/address';
import type {
  CancellationReason,
  MissingStock,
  Order,
  OrderLine,
  OrderStatus,
  OrderTotals,
  RejectionReason,
} from '@comptoir/contracts/orders';
import type { AuditFacts } from '@comptoir/kit/mongo/auditTrail';
import type { OutboxFields } from '@comptoir/kit/mongo/outbox';
import { outboxSchema } from '@comptoir/kit/mongo/outboxSchema';
import { type Connection, type Model, Schema } from 'mongoose';

/** What is to be done at the payment provider's, outside of any lock. */
export type PaymentTask = 'authorize' | 'confirm' | 'capture' | 'giveBack';

/** An order as stored: everything that concerns it, events included. */
export interface OrderDocument extends OutboxFields {
  /** Made of the customer and the idempotency key: one order a key. */
  _id: string;
  number: string;
  customerId: string;
  /** Rises by one with each change of what is told of it. */
  version: number;
  status: OrderStatus;
  reason: RejectionReason | CancellationReason | null;
  missing: MissingStock[];
  lines: OrderLine[];
  totals: OrderTotals;
  address: PostalAddress | null;
  shippingMethod: { id: string; name: LocalizedText };
  shipment: { carrier: string; trackingCode: string | null } | null;
  payment: {
    method: string;
    status: Order['payment']['status'];
    id: string | null;
    /** Whether the provider may know of it: it was asked, or was about to be. */
    asked: boolean;
  };
  history: { status: OrderStatus; at: Date }[];
  placedAt: Date;
  /** Until when stock is held unless the order is confirmed. */
  holdUntil: Date;
  /** Of the request that placed it; another body under the same key is refused. */
  requestHash: string;
  /** The address is erased as soon as the order needs it no more. */
  forgotten: boolean;
  task: PaymentTask | null;
  /** When somebody shall look at the order; absent: nothing is to be done. */
  dueAt?: Date;
  /** Until when nobody else does the task. */
  taskLease?: Date;
  /** The trace that the task belongs to, as W3C's `traceparent`. */
  traceparent?: string;
  /** Tries of the task in a row. */
  attempts: number;
  /** Staff's actions whose entries in the trail may not be written yet. */
  audits: (AuditFacts & { id: string })[];
}

export type OrderModel = Model<OrderDocument>;

const { Mixed } = Schema.Types;

const schema = new Schema<OrderDocument>(
  {
    _id: String,
    number: String,
    customerId: String,
    version: Number,
    status: String,
    reason: { type: String, default: null },
    missing: [Mixed],
    lines: [Mixed],
    totals: Mixed,
    address: { type: Mixed, default: null },
    shippingMethod: Mixed,
    shipment: { type: Mixed, default: null },
    payment: Mixed,
    history: [Mixed],
    placedAt: Date,
    holdUntil: Date,
    requestHash: String,
    forgotten: Boolean,
    task: { type: String, default: null },
    dueAt: Date,
    taskLease: Date,
    traceparent: String,
    attempts: Number,
    audits: [Mixed],
    ...outboxSchema,
  },
  { collection: 'orders', versionKey: false, minimize: false },
);
schema.index({ placedAt: -1, _id: -1 });
schema.index({ status: 1, placedAt: -1, _id: -1 });
schema.index({ customerId: 1 });
schema.index({ number: 1 });
schema.index(
  { dueAt: 1 },
  { partialFilterExpression: { dueAt: { $exists: true } } },
);
schema.index(
  { 'audits.id': 1 },
  { partialFilterExpression: { 'audits.id': { $exists: true } } },
);

export function orderModel(connection: Connection): OrderModel {
  return connection.model<OrderDocument>('Order', schema);
}
