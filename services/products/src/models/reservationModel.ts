import type { InboxFields } from '@comptoir/kit/mongo/inbox';
import type { OutboxFields } from '@comptoir/kit/mongo/outbox';
import { outboxSchema } from '@comptoir/kit/mongo/outboxSchema';
import { type Connection, type Model, Schema } from 'mongoose';

/** So many units of one SKU. */
export interface ReservedLine {
  sku: string;
  quantity: number;
}

/** What is held for one order. */
export interface ReservationDocument extends InboxFields, OutboxFields {
  /** The order's id. */
  _id: string;
  /** Rises by one with each change of state. */
  version: number;
  /** `confirmed` and `released` are never left. */
  status: 'held' | 'confirmed' | 'released';
  /** Whether all lines were taken off the shelf. */
  taken: boolean;
  /** Whether a confirmed order's goods go back on the shelf. */
  returned: boolean;
  /** One line a SKU, in the order of SKUs; none in a tombstone. */
  lines: ReservedLine[];
  /** Until when goods are held unless the order is confirmed. */
  holdUntil: Date;
  /** When the sweeper shall look at it; absent: nothing is left to do. */
  dueAt?: Date;
}

export type ReservationModel = Model<ReservationDocument>;

const schema = new Schema<ReservationDocument>(
  {
    _id: String,
    version: Number,
    status: String,
    taken: Boolean,
    returned: Boolean,
    lines: [Schema.Types.Mixed],
    holdUntil: Date,
    dueAt: Date,
    inbox: { type: [String], default: undefined },
    ...outboxSchema,
  },
  { collection: 'reservations', versionKey: false },
);
schema.index(
  { dueAt: 1 },
  { partialFilterExpression: { dueAt: { $exists: true } } },
);

export function reservationModel(connection: Connection): ReservationModel {
  return connection.model<ReservationDocument>('Reservation', schema);
}
