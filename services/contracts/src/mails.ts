import { z } from 'zod';
import { AsciiEmail } from './emailAddress.ts';

/** A mail as it is sent to the mail provider. */
export const Mail = z
  .strictObject({
    /** Idempotency key: mails with the same key are delivered once. */
    key: z.string().regex(/^[\w.:-]{8,128}$/),
    to: AsciiEmail,
    subject: z.string().min(1).max(200),
    text: z.string().min(1).max(100_000),
    html: z.string().min(1).max(200_000),
  })
  .meta({ id: 'Mail' });
export type Mail = z.infer<typeof Mail>;

/** A mail that was accepted. */
export const StoredMail = Mail.extend({
  id: z.string(),
  receivedAt: z.iso.datetime(),
}).meta({ id: 'StoredMail' });
export type StoredMail = z.infer<typeof StoredMail>;

/** Newest first. */
export const MailList = z
  .strictObject({ items: z.array(StoredMail) })
  .meta({ id: 'MailList' });
export type MailList = z.infer<typeof MailList>;
