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
import type { AuditNote } from '@comptoir/kit/mongo/AuditNotes';
import { existsIndex } from '@comptoir/kit/mongo/existsIndex';
import type { OutboxFields } from '@comptoir/kit/mongo/outbox';
import { outboxSchema } from '@comptoir/kit/mongo/outboxSchema';
import { type Connection, type Model, Schema } from 'mongoose';

/** A request to the payment provider, sent without a lock. */
export type PaymentTask = 'authorize' | 'confirm' | 'capture' | 'giveBack';

/** An order as stored, with its events. */
export interface OrderDocument extends OutboxFields {
  /** Derived from the customer and the idempotency key: one order for each key. */
  _id: string;
  number: string;
  customerId: string;
  /** Increases by one with each change. */
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
    /** Whether the provider may know the payment, since a request was sent or scheduled. */
    asked: boolean;
  };
  history: { status: OrderStatus; at: Date }[];
  placedAt: Date;
  /** Until when stock is reserved unless the order is confirmed. */
  holdUntil: Date;
  /** Hash of the request; another body with the same key is refused. */
  requestHash: string;
  /** Whether the address is erased when the order ends. */
  forgotten: boolean;
  task: PaymentTask | null;
  /** When the task is performed or the deadline checked; absent if neither is needed. */
  dueAt?: Date;
  /** End of the lease of the worker that has claimed the task. */
  taskLease?: Date;
  /** Trace of the task, as a W3C `traceparent`. */
  traceparent?: string;
  /** Consecutive failed attempts at the task. */
  attempts: number;
  /** Staff actions whose audit entries may not be written yet. */
  audits: AuditNote[];
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
schema.index(...existsIndex('dueAt'));
schema.index(...existsIndex('audits.id'));

export function orderModel(connection: Connection): OrderModel {
  return connection.model<OrderDocument>('Order', schema);
}
