import { z } from 'zod/v4';

/**
 * Annotation of an entity: the name of its readiness target.
 *
 * @public
 */
export const READINESS_ANNOTATION = 'comptoir.dev/readiness';

/**
 * Signals channel that broadcasts every change of a {@link Readiness}.
 *
 * @public
 */
export const READINESS_CHANNEL = 'readiness';

/**
 * State of a process.
 *
 * - `ready`: it reports that it is ready
 * - `not-ready`: it reports that it is not ready
 * - `down`: its address does not respond
 * - `unknown`: there is no current data; never draw it as healthy
 *
 * @public
 */
export const readinessStateSchema = z.enum([
  'ready',
  'not-ready',
  'down',
  'unknown',
]);
/** @public */
export type ReadinessState = z.infer<typeof readinessStateSchema>;

/**
 * A dependency of a process, as the process reports it.
 *
 * @public
 */
export const readinessCheckSchema = z.object({
  status: z.enum(['up', 'down']),
  detail: z.string().optional(),
});

/**
 * The last known state of one process.
 *
 * @public
 */
export const readinessSchema = z.object({
  target: z.string(),
  state: readinessStateSchema,
  /** Why it is in this state, for people; absent when it is ready. */
  reason: z.string().optional(),
  /** Start of this state, ISO 8601; absent before the first check. */
  since: z.iso.datetime().optional(),
  /** Time of the last check, ISO 8601; absent before the first check. */
  checkedAt: z.iso.datetime().optional(),
  checks: z.record(z.string(), readinessCheckSchema),
});
/** @public */
export type Readiness = z.infer<typeof readinessSchema>;

/**
 * Response of `GET /api/readiness`.
 *
 * @public
 */
export const readinessListSchema = z.object({
  items: z.array(readinessSchema),
});
