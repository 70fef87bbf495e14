import type { JWK } from 'jose';
import { type Connection, type Model, Schema } from 'mongoose';

/** A key pair as stored; the private half is sealed. */
export interface SigningKeyDocument {
  /** Counts up: two replicas that make the next key at once make one. */
  _id: number;
  kid: string;
  publicKey: JWK;
  sealedKey: string;
  signsFrom: Date;
  signsUntil: Date;
  publishedUntil: Date;
}

export type SigningKeyModel = Model<SigningKeyDocument>;

const schema = new Schema<SigningKeyDocument>(
  {
    _id: Number,
    kid: String,
    publicKey: Schema.Types.Mixed,
    sealedKey: String,
    signsFrom: Date,
    signsUntil: Date,
    publishedUntil: Date,
  },
  { collection: 'signingKeys', versionKey: false },
);

export function signingKeyModel(connection: Connection): SigningKeyModel {
  return connection.model<SigningKeyDocument>('SigningKey', schema);
}
