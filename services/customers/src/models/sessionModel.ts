import { type Connection, type Model, Schema } from 'mongoose';

/** A family of refresh tokens, of which only the newest is good. */
export interface SessionDocument {
  _id: string;
  customerId: string;
  /** Of the customer when it began; it ends when theirs moves on. */
  epoch: number;
  /** From which its tokens follow, with a secret that isn't stored. */
  salt: string;
  /** The how-manieth token is good. */
  generation: number;
  startedAt: Date;
  rotatedAt: Date;
  /** MongoDB removes it then. */
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
