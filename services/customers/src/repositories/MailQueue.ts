import type { mongo } from 'mongoose';
import { z } from 'zod';
import type { MailKind, PendingMail } from '../models/mailFields.ts';

const LEASE_MS = 60_000;

const Pending: z.ZodType<PendingMail> = z.object({
  key: z.string(),
  kind: z.custom<MailKind>(value => typeof value === 'string'),
  nonce: z.string().exactOptional(),
  traceparent: z.string().exactOptional(),
});
const Claimed = z.object({
  _id: z.string(),
  mails: z.array(Pending).default([]),
  mailsAttempts: z.int().default(0),
});

/** A document whose mails this relay alone sends until its lease ends. */
export interface MailClaim {
  id: string;
  mails: PendingMail[];
  attempts: number;
}

/** The relay's view of one collection whose documents cause mails. */
export class MailQueue {
  readonly #collection: mongo.Collection<mongo.Document & { _id: string }>;

  constructor(collection: mongo.Collection<mongo.Document & { _id: string }>) {
    this.#collection = collection;
  }

  /** Takes the document that has been due longest, or nothing. */
  async claim(): Promise<MailClaim | undefined> {
    const now = new Date();
    const found = await this.#collection.findOneAndUpdate(
      {
        mailsDueAt: { $lte: now },
        $or: [
          { mailsLeaseUntil: { $exists: false } },
          { mailsLeaseUntil: { $lte: now } },
        ],
      },
      { $set: { mailsLeaseUntil: new Date(now.getTime() + LEASE_MS) } },
      {
        sort: { mailsDueAt: 1 },
        returnDocument: 'after',
        projection: { mails: 1, mailsAttempts: 1 },
      },
    );
    if (!found) return undefined;
    const { _id, mails, mailsAttempts } = Claimed.parse(found);
    return { id: _id, mails, attempts: mailsAttempts };
  }

  /** Takes out what was sent; what was refused is set aside. */
  async done(claim: MailClaim, refused: readonly PendingMail[]): Promise<void> {
    const keys = claim.mails.map(({ key }) => key);
    const whenEmpty = (otherwise: unknown) => ({
      $cond: [{ $eq: [{ $size: '$mails' }, 0] }, '$$REMOVE', otherwise],
    });
    await this.#collection.updateOne({ _id: claim.id }, [
      {
        $set: {
          mails: {
            $filter: {
              input: { $ifNull: ['$mails', []] },
              cond: { $not: { $in: ['$$this.key', keys] } },
            },
          },
          ...(refused.length > 0 && {
            mailsRefused: {
              $slice: [
                {
                  $concatArrays: [
                    { $ifNull: ['$mailsRefused', []] },
                    { $literal: refused },
                  ],
                },
                -20,
              ],
            },
          }),
        },
      },
      { $set: { mailsDueAt: whenEmpty(new Date()) } },
      { $set: { mails: whenEmpty('$mails') } },
      { $unset: ['mailsLeaseUntil', 'mailsAttempts'] },
    ]);
  }

  /** Lets go of it until `dueAt`. */
  async postpone(claim: MailClaim, dueAt: Date): Promise<void> {
    await this.#collection.updateOne(
      { _id: claim.id, mails: { $exists: true } },
      {
        $set: { mailsDueAt: dueAt, mailsAttempts: claim.attempts + 1 },
        $unset: { mailsLeaseUntil: 1 },
      },
    );
  }
}
