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
 * - `affected`: it is ready, but a dependency is down
 * - `not-ready`: it reports that it is not ready
 * - `down`: its address does not respond
 * - `unknown`: there is no current data; never draw it as healthy
 *
 * @public
 */
export const readinessStateSchema = z.enum([
  'ready',
  'affected',
  'not-ready',
  'down',
  'unknown',
]);
/** @public */
export type ReadinessState = z.infer<typeof readinessStateSchema>;

/**
 * A precondition of readiness, as the process reports it.
 *
 * @public
 */
export const readinessCheckSchema = z.object({
  status: z.enum(['up', 'down']),
  detail: z.string().optional(),
});

/**
 * A system that a process uses, as the process observed it.
 *
 * @public
 */
export const dependencySchema = z.object({
  name: z.string(),
  /** For instance `mongodb`, `rabbitmq` or `http`. */
  kind: z.string(),
  state: z.enum(['up', 'down', 'unknown']),
  /** Start of this state, ISO 8601. */
  since: z.iso.datetime(),
  /** Why it was down last, for people; null if it never was. */
  lastError: z.string().nullable(),
  /** Time of its last answer, ISO 8601; null if it never answered. */
  lastAnswered: z.iso.datetime().nullable(),
});
/** @public */
export type Dependency = z.infer<typeof dependencySchema>;

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
  /** Absent when the process reports none. */
  dependencies: z.array(dependencySchema).optional(),
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
