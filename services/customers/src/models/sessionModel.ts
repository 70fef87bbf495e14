import { type Connection, type Model, Schema } from 'mongoose';

/** A family of refresh tokens, of which only the newest is valid. */
export interface SessionDocument {
  _id: string;
  customerId: string;
  /** Epoch of the customer at sign-in; the session ends when the customer's epoch is incremented. */
  epoch: number;
  /** Its tokens are derived from this salt and a secret that isn't stored. */
  salt: string;
  /** Sequence number of the valid token. */
  generation: number;
  startedAt: Date;
  rotatedAt: Date;
  /** MongoDB removes the session at this time. */
  expiresAt: Date;
  endedAt?: Date;
  endReason?: 'signed-out' | 'reuse';
}

export type SessionModel = Model<SessionDocument>;

const schema = new Schema<SessionDocument>(
  {
    _id: String,
    customerId: String,
    epoch: Number,
    salt: String,
    generation: Number,
    startedAt: Date,
    rotatedAt: Date,
    expiresAt: Date,
    endedAt: Date,
    endReason: String,
  },
  { collection: 'sessions', versionKey: false },
);
schema.index({ customerId: 1, startedAt: -1 });
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

export function sessionModel(connection: Connection): SessionModel {
  return connection.model<SessionDocument>('Session', schema);
}
