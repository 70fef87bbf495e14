import { z } from 'zod';
import { pageQuery } from './page.ts';

/** An action of staff, reads included. */
export const AuditEntry = z
  .strictObject({
    id: z.string(),
    at: z.iso.datetime(),
    /** Id of the person who acted. */
    actor: z.string(),
    /** `order.refunded`. */
    action: z.string(),
    /** Id of the changed resource. */
    subject: z.string(),
    /** The changed values before and after; null if not applicable. */
    before: z.unknown().meta({ type: ['object', 'string', 'number', 'null'] }),
    after: z.unknown().meta({ type: ['object', 'string', 'number', 'null'] }),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Newest first. */
export const AuditList = z
  .strictObject({
    items: z.array(AuditEntry),
    /** Cursor of the next (older) page; null on the last page. */
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'AuditList' });
export type AuditList = z.infer<typeof AuditList>;

/** The query of `GET /v1/audit`. */
export const AuditQuery = z.strictObject({
  ...pageQuery(100, 50),
  /** Only entries about this id. */
  subject: z.string().min(1).max(200).optional(),
});
export type AuditQuery = z.infer<typeof AuditQuery>;
