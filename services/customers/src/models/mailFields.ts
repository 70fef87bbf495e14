import { currentTraceparent } from '@comptoir/kit/tracing/traceparent';
import { Schema } from 'mongoose';

/** What a mail says; each kind has its text in `mails/texts`. */
export type MailKind =
  | 'confirm'
  | 'known'
  | 'reset'
  | 'password-changed'
  | 'order-confirmed'
  | 'order-shipped'
  | 'order-rejected'
  | 'order-cancelled'
  | 'order-refunded';

/** A mail that is still to be sent; it is written when it is sent. */
export interface PendingMail {
  /** The same key is the same mail. */
  key: string;
  kind: MailKind;
  /** Of the link in it. */
  nonce?: string;
  /** The trace that it belongs to, as W3C's `traceparent`. */
  traceparent?: string;
}

/** What a document carries that causes mails; all of it is absent when none waits. */
export interface MailFields {
  mails?: PendingMail[];
  /** When the relay shall look at it. */
  mailsDueAt?: Date;
  /** No other relay works on it until then. */
  mailsLeaseUntil?: Date;
  /** Failures in a row. */
  mailsAttempts?: number;
  /** Mails that were refused for good; kept for a human. */
  mailsRefused?: PendingMail[];
}

/** The fields of {@link MailFields}. */
export const mailSchema = {
  mails: { type: [Schema.Types.Mixed], default: undefined },
  mailsDueAt: Date,
  mailsLeaseUntil: Date,
  mailsAttempts: Number,
  mailsRefused: { type: [Schema.Types.Mixed], default: undefined },
};

/** For a document's first write: spread into what is inserted. */
export function withMail(mail: PendingMail) {
  return { mails: [traced(mail)], mailsDueAt: new Date() };
}

/** For a later write: `$push` and `$set` parts that belong into the same update. */
export function appendMail(mail: PendingMail) {
  return { push: { mails: traced(mail) }, set: { mailsDueAt: new Date() } };
}

function traced(mail: PendingMail): PendingMail {
  const traceparent = currentTraceparent();
  return traceparent === undefined ? mail : { ...mail, traceparent };
}
