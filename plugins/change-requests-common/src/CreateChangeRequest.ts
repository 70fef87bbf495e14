import { z } from 'zod/v4';

const path = z.string().min(1).max(4096);

/**
 * A file to write or to delete; its path is relative to the repository's root.
 *
 * @public
 */
export const fileChangeSchema = z.union([
  z.strictObject({ path, delete: z.literal(true) }),
  z.strictObject({
    path,
    content: z.string(),
    encoding: z.enum(['utf8', 'base64']).default('utf8'),
    executable: z.boolean().default(false),
  }),
]);
/** @public */
export type FileChange = z.input<typeof fileChangeSchema>;

/** A full entity reference, in lower case as in the catalog. */
const entityRef = z
  .string()
  .regex(/^[a-z]+:[\w.-]+\/[\w.-]+$/i, 'must be a full entity reference')
  .toLowerCase();

/**
 * Body of `POST /api/change-requests`.
 *
 * @public
 */
export const createChangeRequestSchema = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line'),
  reason: z
    .string()
    .trim()
    .max(10_000)
    .regex(/^[\t\n\r\P{Cc}]*$/u, 'must be plain text')
    .default(''),
  /** Name of the new branch. Default: `change/` and the words of the title. */
  branch: z
    .string()
    .max(120)
    .regex(
      /^change\/[a-z0-9]+(-[a-z0-9]+)*$/,
      'must be change/ and lowercase words with hyphens',
    )
    .optional(),
  files: z.array(fileChangeSchema).min(1).max(1_000),
  /** Users and groups that own the decision and are notified. */
  reviewers: z.array(entityRef).min(1).max(20),
  /** The entities that it changes. */
  entityRefs: z.array(entityRef).max(20).default([]),
  /** Id of the commit that the files were read from. Default: the newest of the target branch. */
  base: z
    .string()
    .regex(/^[0-9a-f]{40}$/, 'must be the id of a commit')
    .optional(),
});
/** @public */
export type CreateChangeRequest = z.input<typeof createChangeRequestSchema>;

/**
 * Body of `POST /api/change-requests/<id>/approve` and `/merge`: the commit that the
 * user has seen. Both are refused when the branch has another newest commit.
 *
 * @public
 */
export const seenHeadSchema = z.strictObject({ head: z.string().min(7) });
/** @public */
export type SeenHead = z.infer<typeof seenHeadSchema>;
