import { existsIndex } from '@comptoir/kit/mongo/existsIndex';
import type { InboxFields } from '@comptoir/kit/mongo/recordOnce';
import type { OutboxFields } from '@comptoir/kit/mongo/outbox';
import { outboxSchema } from '@comptoir/kit/mongo/outboxSchema';
import { type Connection, type Model, Schema } from 'mongoose';

/** Units of one SKU. */
export interface ReservedLine {
  sku: string;
  quantity: number;
}

/** Stock reserved for one order. */
export interface ReservationDocument extends InboxFields, OutboxFields {
  /** The order's id. */
  _id: string;
  /** Rises by one with each change of state. */
  version: number;
  /** `confirmed` and `released` are final. */
  status: 'held' | 'confirmed' | 'released';
  /** Whether the units of all lines have been subtracted from stock. */
  taken: boolean;
  /** Whether the units of a confirmed order are returned to stock. */
  returned: boolean;
  /** One per SKU, sorted by SKU; none in a tombstone. */
  lines: ReservedLine[];
  /** When the order was placed; a time in the future means that the clock moved back. */
  heldFrom?: Date;
  /** When the hold expires, unless the order is confirmed. */
  holdUntil: Date;
  /** When a sweep processes it; absent when no step is left. */
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
    heldFrom: Date,
    holdUntil: Date,
    dueAt: Date,
    inbox: { type: [String], default: undefined },
    ...outboxSchema,
  },
  { collection: 'reservations', versionKey: false },
);
schema.index(...existsIndex('dueAt'));

export function reservationModel(connection: Connection): ReservationModel {
  return connection.model<ReservationDocument>('Reservation', schema);
}
