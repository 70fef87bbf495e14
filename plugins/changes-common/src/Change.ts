import { z } from 'zod/v4';

/**
 * A commit of the repository.
 *
 * @public
 */
export const changeSchema = z.object({
  /** Id of the commit. */
  id: z.string(),
  title: z.string(),
  /** Name of the author, without the e-mail address. */
  author: z.string(),
  /** Time of the commit, ISO 8601. */
  at: z.iso.datetime({ offset: true }),
  /** Workspaces that it touched, such as `services/products`. */
  workspaces: z.array(z.string()),
  /** Its page at the Git host; absent without one. */
  url: z.url({ protocol: /^https?$/ }).optional(),
});
/** @public */
export type Change = z.infer<typeof changeSchema>;

/**
 * Response of `GET /api/changes`, the newest first.
 *
 * @public
 */
export const changesSchema = z.object({
  items: z.array(changeSchema),
  /** Why there is no history, for people; absent when there is one. */
  reason: z.string().optional(),
});
/** @public */
export type Changes = z.infer<typeof changesSchema>;
