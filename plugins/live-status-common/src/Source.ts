import { z } from 'zod/v4';

/**
 * Whether a part of the state is current, and from when it is.
 *
 * - `current`: the source reports changes as they happen
 * - `unknown`: there is no current data; `reason` says why. Values that are still
 *   present are the last known ones of `asOf`; never draw them as healthy.
 *
 * @public
 */
export const sourceSchema = z.object({
  state: z.enum(['current', 'unknown']),
  /** Why the state is unknown, for people; absent when it is current. */
  reason: z.string().optional(),
  /** Time of the last data, ISO 8601; absent when the state is current, and when there was none yet. */
  asOf: z.iso.datetime().optional(),
});
/** @public */
export type Source = z.infer<typeof sourceSchema>;
