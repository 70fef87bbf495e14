import { z } from 'zod';
import { pageQuery } from './page.ts';

/** Something that staff did, or saw. */
export const AuditEntry = z
  .strictObject({
    id: z.string(),
    at: z.iso.datetime(),
    /** Id of who did it. */
    actor: z.string(),
    /** `order.refunded`. */
    action: z.string(),
    /** Id of what it was done to. */
    subject: z.string(),
    /** What of it was so before and after; null where that says nothing. */
    before: z.unknown().meta({ type: ['object', 'string', 'number', 'null'] }),
    after: z.unknown().meta({ type: ['object', 'string', 'number', 'null'] }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Newest first. */
export const AuditList = z
  .strictObject({
    items: z.array(AuditEntry),
    /** Hand it back unchanged for older ones; null on the last page. */
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'AuditList' });
export type AuditList = z.infer<typeof AuditList>;

/** What `GET /v1/audit` may be asked. */
export const AuditQuery = z.strictObject({
  ...pageQuery(100, 50),
  /** Only what was done to this id. */
  subject: z.string().min(1).max(200).optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
