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

/** Goods reserved for one order. */
export interface ReservationDocument extends InboxFields, OutboxFields {
  /** The order's id. */
  _id: string;
  /** Rises by one with each change of state. */
  version: number;
  /** `confirmed` and `released` are never left. */
  status: 'held' | 'confirmed' | 'released';
  /** Whether the units of all lines were subtracted from stock. */
  taken: boolean;
  /** Whether a confirmed order's goods return to stock. */
  returned: boolean;
  /** One per SKU, sorted by SKU; none in a tombstone. */
  lines: ReservedLine[];
  /** When the order was placed; in the future: the clock moved back since. */
  heldFrom?: Date;
  /** Until when goods are held unless the order is confirmed. */
  holdUntil: Date;
  /** When the sweeper processes it; absent: nothing is left to do. */
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
