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

/** A pending mail; its text is rendered when it is sent. */
export interface PendingMail {
  /** Identifies the mail; a second mail with the same key is not sent. */
  key: string;
  kind: MailKind;
  /** Nonce of the link in the mail. */
  nonce?: string;
  /** The trace of the change that caused the mail (W3C `traceparent`). */
  traceparent?: string;
}

/** Fields of a document that causes mails; absent without a pending mail. */
export interface MailFields {
  mails?: PendingMail[];
  /** Due time of the next attempt. */
  mailsDueAt?: Date;
  /** End of the lease of the relay that has claimed the mails. */
  mailsLeaseUntil?: Date;
  /** Consecutive failed attempts. */
  mailsAttempts?: number;
  /** Mails that the mail server refused permanently; kept for operators. */
  mailsRefused?: PendingMail[];
}

/** Schema of {@link MailFields}. */
export const mailSchema = {
  mails: { type: [Schema.Types.Mixed], default: undefined },
  mailsDueAt: Date,
  mailsLeaseUntil: Date,
  mailsAttempts: Number,
  mailsRefused: { type: [Schema.Types.Mixed], default: undefined },
};

/** Enqueues a mail with a document's first write: spread the result into the inserted document. */
export function withMail(mail: PendingMail) {
  return { mails: [traced(mail)], mailsDueAt: new Date() };
}

/** Enqueues a mail with an update: returns its `$push` and `$set` parts. */
export function appendMail(mail: PendingMail) {
  return { push: { mails: traced(mail) }, set: { mailsDueAt: new Date() } };
}

function traced(mail: PendingMail): PendingMail {
  const traceparent = currentTraceparent();
  return traceparent === undefined ? mail : { ...mail, traceparent };
}
