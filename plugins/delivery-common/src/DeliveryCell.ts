import { changeRequestStateSchema } from '@comptoir/plugin-change-requests-common';
import {
  deliveryStatusSchema,
  podsStatusSchema,
  updateProblemSchema,
} from '@comptoir/plugin-live-status-common';
import { z } from 'zod/v4';
import { imageSchema } from './Image';
import { lagSchema } from './Lag';
import { releaseStateSchema } from './ReleaseState';

/**
 * An open change request that changes a release file.
 *
 * @public
 */
export const pendingChangeSchema = z.object({
  id: z.string(),
  title: z.string(),
  state: changeRequestStateSchema,
});
/** @public */
export type PendingChange = z.infer<typeof pendingChangeSchema>;

/**
 * One service in one environment.
 *
 * @public
 */
export const deliveryCellSchema = z.object({
  environment: z.string(),
  /** Cluster that runs the environment; absent when none is configured. */
  cluster: z.string().optional(),
  release: releaseStateSchema,
  /** Images of the pods: more than one while a rollout replaces pods. */
  running: z.array(imageSchema),
  /** State in Argo CD; its source says whether it is current. */
  delivery: deliveryStatusSchema.omit({ history: true }),
  /** State of the pods; its source says whether `running` is current. */
  pods: podsStatusSchema.omit({ images: true }),
  /** Absent while changes in Git reach the environment. */
  updateProblem: updateProblemSchema.optional(),
  /** Absent in the first environment, and without two valid releases. */
  lag: lagSchema.optional(),
  /** Open change requests that change the release file, the newest first. */
  changeRequests: z.array(pendingChangeSchema),
});
/** @public */
export type DeliveryCell = z.infer<typeof deliveryCellSchema>;
