import type { PostalAddress } from '@comptoir/contracts/address';
import type { Locale } from '@comptoir/contracts/common';
import type { Role } from '@comptoir/contracts/customers';
import { existsIndex } from '@comptoir/kit/mongo/existsIndex';
import type { OutboxFields } from '@comptoir/kit/mongo/outbox';
import { outboxSchema } from '@comptoir/kit/mongo/outboxSchema';
import { type Connection, type Model, Schema } from 'mongoose';
import { type MailFields, mailSchema } from './MailFields.ts';

/** A mailed link that is valid once. */
export interface OpenLink {
  nonce: string;
  expiresAt: Date;
}

/** An entry of the address book as stored. */
export interface AddressDocument extends PostalAddress {
  id: string;
  isDefault: boolean;
}

/** An entry of the wishlist as stored. */
export interface WishDocument {
  productId: string;
  addedAt: Date;
}

/** A sign-up whose link was mailed; opening the link copies its content to the account. */
export interface PendingSignUp
  extends
    OpenLink,
    Pick<CustomerContent, 'name' | 'searchName' | 'locale' | 'passwordHash'> {}

/** Personal data of an account. */
export interface CustomerContent {
  /** Lower case. */
  email: string;
  name: string;
  /** Name in lower case without accents, for the search by staff. */
  searchName: string;
  locale: Locale;
  passwordHash: string;
  addresses: AddressDocument[];
  wishlist: WishDocument[];
}

/** An account as stored. */
export interface CustomerDocument
  extends CustomerContent, OutboxFields, MailFields {
  _id: string;
  /** Incremented by each change. */
  version: number;
  roles: Role[];
  /** Incremented to end all sessions. */
  epoch: number;
  createdAt: Date;
  confirmedAt?: Date;
  /**
   * Unconfirmed sign-ups, one per mailed link, oldest first. Bounded by the
   * limit on mails per address and by the lifetime of a link (5 an hour for 48 hours).
   */
  signUps?: PendingSignUp[];
  /** Nonce of the link that confirmed the account; opening that link again succeeds. */
  confirmedBy?: string;
  reset?: OpenLink;
  /** MongoDB removes an unconfirmed account at this time. */
  unconfirmedUntil?: Date;
  /** Set on the tombstone of a deleted account, which keeps only the id, the version and the last event. */
  deletedAt?: Date;
}

export type CustomerModel = Model<CustomerDocument>;

const link = {
  type: { nonce: String, expiresAt: Date },
  _id: false,
  default: undefined,
};

const schema = new Schema<CustomerDocument>(
  {
    _id: String,
    version: Number,
    email: String,
    name: String,
    searchName: String,
    locale: String,
    passwordHash: String,
    addresses: [Schema.Types.Mixed],
    wishlist: [Schema.Types.Mixed],
    roles: { type: [String], default: undefined },
    epoch: Number,
    createdAt: Date,
    confirmedAt: Date,
    signUps: { type: [Schema.Types.Mixed], default: undefined },
    confirmedBy: String,
    reset: link,
    unconfirmedUntil: Date,
    deletedAt: Date,
    ...outboxSchema,
    ...mailSchema,
  },
  { collection: 'customers', versionKey: false, minimize: false },
);

const [email, partialFilter] = existsIndex('email');
schema.index(email, { ...partialFilter, unique: true });
schema.index(...existsIndex('searchName'));
schema.index({ unconfirmedUntil: 1 }, { expireAfterSeconds: 0 });
schema.index(...existsIndex('mailsDueAt'));

export function customerModel(connection: Connection): CustomerModel {
  return connection.model<CustomerDocument>('Customer', schema);
}
