import { z } from 'zod/v4';

/**
 * State of a change request:
 *
 * - `open`: waits for an approval or a merge
 * - `approved`: approved as often as required, at least once
 * - `conflicted`: its changes conflict with the target branch
 * - `merged`: the target branch contains it
 * - `closed`: ended without a merge
 *
 * @public
 */
export const changeRequestStateSchema = z.enum([
  'open',
  'approved',
  'conflicted',
  'merged',
  'closed',
]);
/** @public */
export type ChangeRequestState = z.infer<typeof changeRequestStateSchema>;

/**
 * The states in which a change request can still be merged or closed.
 *
 * @public
 */
export const ACTIVE_STATES: readonly ChangeRequestState[] = [
  'open',
  'approved',
  'conflicted',
];

/**
 * Somebody who opened, approved, merged or closed a change request.
 *
 * @public
 */
export const personSchema = z.object({
  /** Name for people. */
  name: z.string(),
  /** Reference of the user's entity; absent when only the Git host knows the person. */
  entityRef: z.string().optional(),
});
/** @public */
export type Person = z.infer<typeof personSchema>;

/**
 * A decision about a change request.
 *
 * @public
 */
export const decisionSchema = z.object({
  by: personSchema,
  /** ISO 8601; absent when the Git host does not report it. */
  at: z.iso.datetime({ offset: true }).optional(),
});
/** @public */
export type Decision = z.infer<typeof decisionSchema>;

/**
 * A change to files of the repository that somebody proposes for review.
 *
 * @public
 */
export const changeRequestSchema = z.object({
  /** Number of the change request, unique in its repository. */
  id: z.string().regex(/^[1-9]\d*$/),
  title: z.string(),
  /** Why the change is proposed, as plain text; may be empty. */
  reason: z.string(),
  branch: z.string(),
  /** The branch that it is merged into. */
  target: z.string(),
  /** Id of the newest commit of the branch. */
  head: z.string(),
  state: changeRequestStateSchema,
  author: personSchema,
  /** Entity references of the users and groups that own the decision. */
  reviewers: z.array(z.string()),
  /** References of the entities that it changes. */
  entityRefs: z.array(z.string()),
  /** Approvals of `head`. */
  approvals: z.array(decisionSchema),
  merged: decisionSchema.optional(),
  closed: decisionSchema.optional(),
  /** Id of the commit on the target branch that contains it; absent until it is merged. */
  mergeCommit: z.string().optional(),
  createdAt: z.iso.datetime({ offset: true }),
  updatedAt: z.iso.datetime({ offset: true }),
  /** Its page at the Git host; absent without one. */
  link: z.url({ protocol: /^https?$/ }).optional(),
});
/** @public */
export type ChangeRequest = z.infer<typeof changeRequestSchema>;
