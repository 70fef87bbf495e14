import { currentTraceparent } from '@comptoir/kit/tracing/traceparent';
import { Schema } from 'mongoose';

/** Subject of a mail; each kind has its text in `mails/`. */
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

/** A mail that waits to be sent; its text is written when it is sent. */
export interface PendingMail {
  /** The same key is the same mail. */
  key: string;
  kind: MailKind;
  /** Of the link in it. */
  nonce?: string;
  /** The trace that it belongs to, as W3C's `traceparent`. */
  traceparent?: string;
}

/** Fields of a document that causes mails; absent when no mail waits. */
export interface MailFields {
  mails?: PendingMail[];
  /** When the relay sends them. */
  mailsDueAt?: Date;
  /** Until when one relay has claimed them. */
  mailsLeaseUntil?: Date;
  /** Failures in a row. */
  mailsAttempts?: number;
  /** Mails that were refused for good; kept for operators. */
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

/** For a document's first write: spread into the inserted document. */
export function withMail(mail: PendingMail) {
  return { mails: [traced(mail)], mailsDueAt: new Date() };
}

/** For a later write: the `$push` and `$set` parts of the same update. */
export function appendMail(mail: PendingMail) {
  return { push: { mails: traced(mail) }, set: { mailsDueAt: new Date() } };
}

function traced(mail: PendingMail): PendingMail {
  const traceparent = currentTraceparent();
  return traceparent === undefined ? mail : { ...mail, traceparent };
}
