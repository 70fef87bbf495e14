import { z } from 'zod/v4';
import { sourceSchema } from './Source';

/**
 * Progress of a canary or blue-green rollout (`argoproj.io/v1alpha1 Rollout`).
 *
 * @public
 */
export const rolloutStatusSchema = z.object({
  phase: z.enum(['Healthy', 'Progressing', 'Paused', 'Degraded', 'Unknown']),
  /** The controller's message, for people. */
  message: z.string().optional(),
  /** Current step, from 0; absent without steps. */
  step: z.int().optional(),
  /** Number of steps; absent without steps. */
  steps: z.int().optional(),
});

/**
 * Pods of an application in one environment.
 *
 * @public
 */
export const podsStatusSchema = z.object({
  source: sourceSchema,
  /** Pods that are ready. */
  ready: z.int(),
  /** Pods that the Deployment or Rollout wants. */
  wanted: z.int(),
  /** Container restarts of all pods. */
  restarts: z.int(),
  /** True when a node runs no containers (label `comptoir.dev/simulated`). */
  simulated: z.boolean(),
  /** Container images of the pods, with their digest or tag. */
  images: z.array(z.string()),
  /** Why pods are not ready, for people: `ImagePullBackOff: …`; empty when all are. */
  problems: z.array(z.string()),
  rollout: rolloutStatusSchema.optional(),
});
/** @public */
export type PodsStatus = z.infer<typeof podsStatusSchema>;
