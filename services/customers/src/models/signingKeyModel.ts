import type { JWK } from 'jose';
import { type Connection, type Model, Schema } from 'mongoose';

/** A key pair as stored; its private key is sealed. */
export interface SigningKeyDocument {
  /** Sequence number; makes concurrent replicas create the next key once. */
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
