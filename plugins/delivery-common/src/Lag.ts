import { z } from 'zod/v4';

/**
 * How far the release of an environment is behind that of the previous one.
 *
 * - `same`: both run the same image
 * - `behind`: commits are missing; `commits` and `milliseconds` count them
 * - `unknown`: it cannot be computed; `reason` says why
 *
 * @public
 */
export const lagSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('same'), environment: z.string() }),
  z.object({
    state: z.literal('behind'),
    /** The previous environment. */
    environment: z.string(),
    /** Commits, without merges, that the previous environment has and this one lacks. */
    commits: z.int(),
    /** Commits, without merges, that only this environment has, such as a hotfix. */
    ahead: z.int(),
    /** Time between the two commits that the images were built from; negative when this one is newer. */
    milliseconds: z.int(),
  }),
  z.object({
    state: z.literal('unknown'),
    environment: z.string(),
    reason: z.string(),
  }),
]);
/** @public */
export type Lag = z.infer<typeof lagSchema>;
