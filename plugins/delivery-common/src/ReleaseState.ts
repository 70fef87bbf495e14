import { z } from 'zod/v4';
import { imageSchema } from './Image';

const file = z.object({
  /** Path of the release file, relative to the repository. */
  path: z.string(),
  /** Time of the last read, ISO 8601, while the branch or the portal backend cannot be read; else absent. */
  asOf: z.iso.datetime().optional(),
});

/**
 * The commit that last changed a release file.
 *
 * @public
 */
export const releaseCommitSchema = z.object({
  id: z.string(),
  /** First line of its message. */
  title: z.string(),
  /** Name of its author, without the e-mail address. */
  author: z.string(),
  /** Time of the commit, ISO 8601. */
  at: z.iso.datetime({ offset: true }),
});
/** @public */
export type ReleaseCommit = z.infer<typeof releaseCommitSchema>;

/**
 * What Git wants an environment to run.
 *
 * - `released`: the release file is valid
 * - `absent`: the branch has no release file
 * - `invalid`: the file does not parse; `mistakes` names each key
 * - `unread`: the branch was not read yet; `reason` says why
 *
 * @public
 */
export const releaseStateSchema = z.discriminatedUnion('state', [
  file.extend({
    state: z.literal('released'),
    image: imageSchema,
    /** Commit of chart and values; absent where they follow the branch (dev). */
    revision: z.string().optional(),
    /** Absent while the history is being read. */
    changed: releaseCommitSchema.optional(),
  }),
  file.extend({ state: z.literal('absent') }),
  file.extend({
    state: z.literal('invalid'),
    mistakes: z.array(z.string()),
    changed: releaseCommitSchema.optional(),
  }),
  file.extend({ state: z.literal('unread'), reason: z.string() }),
]);
/** @public */
export type ReleaseState = z.infer<typeof releaseStateSchema>;
