import { DueList, type ListCollection } from '@comptoir/kit/mongo/DueList';
import { z } from 'zod';
import type { MailKind, PendingMail } from '../models/MailFields.ts';

const Pending: z.ZodType<PendingMail> = z.object({
  key: z.string(),
  kind: z.custom<MailKind>(value => typeof value === 'string'),
  nonce: z.string().exactOptional(),
  traceparent: z.string().exactOptional(),
});

/** The pending mails of one collection's documents. */
export class MailQueue extends DueList<PendingMail> {
  constructor(collection: ListCollection) {
    super({
      collection,
      fields: {
        entries: 'mails',
        key: 'key',
        dueAt: 'mailsDueAt',
        leasedUntil: 'mailsLeaseUntil',
        attempts: 'mailsAttempts',
        setAside: 'mailsRefused',
      },
      entry: Pending,
      keyOf: mail => mail.key,
      leaseMs: 60_000,
      backOff: { firstMs: 500, maxMs: 60_000 },
      mostSetAside: 20,
    });
  }
}
