import { z } from 'zod';

/** Settings of the process that follows the repository, as JSON in its variable `FOLLOW`. */
export const FollowSettings = z.object({
  /** The bare repository. */
  repository: z.string(),
  /** The platform's data, with the API server's tokens. */
  folder: z.string(),
  /** The token of `portal-backend` in Argo CD. */
  token: z.string(),
  /** The URL of argocd-server. */
  url: z.string(),
  /** The URL of the API server. */
  apiServer: z.string(),
  /** The port on which it answers that it runs. */
  healthPort: z.int(),
});
/** See the schema of the same name. */
export type FollowSettings = z.infer<typeof FollowSettings>;
