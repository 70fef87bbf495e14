import { z } from 'zod';

/** What the process that follows the repository is told, in its variable `FOLLOW`. */
export const FollowSettings = z.object({
  /** The bare repository. */
  repository: z.string(),
  /** The platform's, with Argo CD's tokens. */
  folder: z.string(),
  /** Of argocd-server. */
  url: z.string(),
  /** The URL of the API server. */
  apiServer: z.string(),
});
/** See the schema of the same name. */
export type FollowSettings = z.infer<typeof FollowSettings>;
