import { z } from 'zod/v4';
import { changeSchema } from './Change';

/**
 * A commit that touched the files of an entity.
 *
 * @public
 */
export const entityChangeSchema = changeSchema.omit({ workspaces: true });
/** @public */
export type EntityChange = z.infer<typeof entityChangeSchema>;

/**
 * Response of `GET /api/changes/entity/<kind>/<namespace>/<name>`, the newest first.
 *
 * @public
 */
export const entityChangesSchema = z.object({
  /**
   * Path that the commits touched, relative to the repository: the folder of the
   * entity's catalog file, or the file itself at the top of the repository. Absent
   * when the repository does not contain the file.
   */
  path: z.string().optional(),
  items: z.array(entityChangeSchema),
  /** Why there is no history, for people; absent when there is one. */
  reason: z.string().optional(),
});
/** @public */
export type EntityChanges = z.infer<typeof entityChangesSchema>;
