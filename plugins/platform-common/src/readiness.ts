import { z } from 'zod/v4';

/** Annotation of an entity: the name under which the portal polls it. */
export const READINESS_ANNOTATION = 'comptoir.dev/readiness';

/** Signals channel on which every change of a {@link Readiness} is broadcast. */
export const READINESS_CHANNEL = 'platform:readiness';

/**
 * How a component is doing.
 *
 * - `ready`: it says that it can do its work
 * - `not-ready`: it answers, and says that it cannot
 * - `down`: nothing answers at its address
 * - `unknown`: we cannot tell; never to be drawn as healthy
 */
export const readinessStateSchema = z.enum([
  'ready',
  'not-ready',
  'down',
  'unknown',
]);
export type ReadinessState = z.infer<typeof readinessStateSchema>;

/** One thing that a component needs, as the component itself sees it. */
export const readinessCheckSchema = z.object({
  status: z.enum(['up', 'down']),
  detail: z.string().optional(),
});

/** What is known of one component, at one moment. */
export const readinessSchema = z.object({
  target: z.string(),
  state: readinessStateSchema,
  /** Why it is in this state, for people; absent when it is ready. */
  reason: z.string().optional(),
  /** Since when it has been in this state, ISO 8601; absent if never asked. */
  since: z.iso.datetime().optional(),
  /** When it was last asked, ISO 8601; absent if never. */
  checkedAt: z.iso.datetime().optional(),
  checks: z.record(z.string(), readinessCheckSchema),
});
export type Readiness = z.infer<typeof readinessSchema>;

/** Answer of `GET /api/platform/readiness`. */
export const readinessListSchema = z.object({
  items: z.array(readinessSchema),
});
