import { personSchema } from '@comptoir/plugin-change-requests-common';
import { z } from 'zod/v4';

const instant = z.iso.datetime({ offset: true });
const decision = z.object({ by: personSchema, at: instant });

/**
 * What Git's own objects do not say about a change request. Stored as `request.json`
 * in the newest commit of `refs/change-requests/<id>`; each earlier commit of that
 * reference is an earlier state.
 */
export const changeRecordSchema = z.object({
  version: z.literal(1),
  title: z.string(),
  reason: z.string(),
  branch: z.string(),
  target: z.string(),
  /** The commit that the branch started from. */
  base: z.string(),
  /** Newest commit of the branch when the record was written. */
  head: z.string(),
  author: personSchema,
  reviewers: z.array(z.string()),
  entityRefs: z.array(z.string()),
  createdAt: instant,
  approvals: z.array(decision.extend({ head: z.string() })),
  merged: decision.extend({ commit: z.string() }).optional(),
  closed: decision.optional(),
});
export type ChangeRecord = z.infer<typeof changeRecordSchema>;
