import { z } from 'zod/v4';
import { sourceSchema } from './Source';

/**
 * Signals channel that broadcasts the {@link ClusterStatus} of a cluster when it changes.
 *
 * @public
 */
export const CLUSTERS_CHANNEL = 'live-status:clusters';

/**
 * Connection of the portal to one cluster.
 *
 * - `connecting`: the first connection is being tried
 * - `connected`: the API server reports changes
 * - `disconnected`: it does not; `reason` says why
 *
 * @public
 */
export const clusterStatusSchema = z.object({
  name: z.string(),
  /** Names of the environments that run there, in the order of promotion. */
  environments: z.array(z.string()),
  state: z.enum(['connecting', 'connected', 'disconnected']),
  /** For people; absent when connected. */
  reason: z.string().optional(),
  /** What to do about it, for people; absent when connected. */
  remedy: z.string().optional(),
  /** Start of this state, ISO 8601. */
  since: z.iso.datetime(),
  /** Whether Argo CD's API responds; always `current` when its address is not configured. */
  argocd: sourceSchema.extend({
    /** Time of the first failed request, ISO 8601; absent while it responds, and before the first request ended. */
    failingSince: z.iso.datetime().optional(),
  }),
});
/** @public */
export type ClusterStatus = z.infer<typeof clusterStatusSchema>;

/**
 * Response of `GET /api/live-status/clusters`; empty when no cluster is configured.
 *
 * @public
 */
export const clusterListSchema = z.object({
  items: z.array(clusterStatusSchema),
});
