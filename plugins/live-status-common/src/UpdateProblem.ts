import { z } from 'zod/v4';

/**
 * Why changes in Git do not reach applications in an environment. What runs already
 * stays as it is.
 *
 * @public
 */
export const updateProblemSchema = z.object({
  /** `environment`: no application of the environment is updated; `application`: only this one. */
  scope: z.enum(['environment', 'application']),
  /** Object in Argo CD that reports it, like `ApplicationSet/services-staging`. */
  reportedBy: z.string(),
  /** Its message, for people. */
  reason: z.string(),
  /** File in Git that causes it; absent when the message names none. */
  file: z.string().optional(),
  /** Key in the file; absent when the whole file is invalid. */
  key: z.string().optional(),
  /** Start of this state, ISO 8601. */
  since: z.iso.datetime(),
  /** What to do about it, for people. */
  remedy: z.string(),
});
/** @public */
export type UpdateProblem = z.infer<typeof updateProblemSchema>;
