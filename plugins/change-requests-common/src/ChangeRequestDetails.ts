import { z } from 'zod/v4';
import { changeRequestSchema } from './ChangeRequest';

/**
 * The change of one file.
 *
 * @public
 */
export const fileDiffSchema = z.object({
  path: z.string(),
  /** Path before the change; only of renamed files. */
  previousPath: z.string().optional(),
  change: z.enum(['added', 'modified', 'deleted', 'renamed']),
  /** Number of added lines; absent for a binary file. */
  additions: z.int().optional(),
  /** Number of deleted lines; absent for a binary file. */
  deletions: z.int().optional(),
  /** Hunks of the unified diff, each starting with `@@`; empty when there is nothing to show. */
  hunks: z.string(),
  /** Why `hunks` is not complete, for people; absent when it is. */
  omitted: z.string().optional(),
});
/** @public */
export type FileDiff = z.infer<typeof fileDiffSchema>;

/**
 * What a change request changes.
 *
 * @public
 */
export const diffSchema = z.object({
  files: z.array(fileDiffSchema),
  /** Why files are missing, for people; absent when all are listed. */
  omitted: z.string().optional(),
});
/** @public */
export type Diff = z.infer<typeof diffSchema>;

/**
 * A finding about a change request, such as the result of its pipeline. A check that
 * failed, runs or is unknown prevents the merge.
 *
 * @public
 */
export const checkSchema = z.object({
  /** Name for people: `Pipeline`. */
  name: z.string(),
  state: z.enum(['passed', 'failed', 'running', 'unknown']),
  /** What was found, for people. */
  detail: z.string().optional(),
  link: z.url({ protocol: /^https?$/ }).optional(),
});
/** @public */
export type Check = z.infer<typeof checkSchema>;

/**
 * Whether the user may do something, and why not.
 *
 * @public
 */
export const permissionToActSchema = z.discriminatedUnion('allowed', [
  z.object({ allowed: z.literal(true) }),
  z.object({ allowed: z.literal(false), reason: z.string() }),
]);
/** @public */
export type PermissionToAct = z.infer<typeof permissionToActSchema>;

/**
 * Who must approve a change request.
 *
 * @public
 */
export const approvalRulesSchema = z.object({
  /** Number of approvals that a merge needs. */
  required: z.int().min(0),
  /** Whether the approval of the author counts. */
  authorMayApprove: z.boolean(),
});
/** @public */
export type ApprovalRules = z.infer<typeof approvalRulesSchema>;

/**
 * Response of `GET /api/change-requests/<id>`.
 *
 * @public
 */
export const changeRequestDetailsSchema = changeRequestSchema.extend({
  diff: diffSchema,
  checks: z.array(checkSchema),
  rules: approvalRulesSchema,
  /** What the user who asked may do. */
  actions: z.object({
    approve: permissionToActSchema,
    merge: permissionToActSchema,
    close: permissionToActSchema,
  }),
  /** Shell command that checks the change out, for reviewers; absent once it is unnecessary. */
  checkout: z.string().optional(),
});
/** @public */
export type ChangeRequestDetails = z.infer<typeof changeRequestDetailsSchema>;

/**
 * Response of `GET /api/change-requests`, the newest first.
 *
 * @public
 */
export const changeRequestListSchema = z.object({
  items: z.array(changeRequestSchema),
  /** Why there are none, for people; absent when change requests are configured. */
  unavailable: z.string().optional(),
  rules: approvalRulesSchema,
});
/** @public */
export type ChangeRequestList = z.infer<typeof changeRequestListSchema>;
