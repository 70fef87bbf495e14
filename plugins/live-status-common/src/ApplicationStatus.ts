import { z } from 'zod/v4';
import { backupStatusSchema } from './BackupStatus';
import { deliveryStatusSchema } from './DeliveryStatus';
import { podsStatusSchema } from './PodsStatus';
import { updateProblemSchema } from './UpdateProblem';

/**
 * Annotation of an entity: the name of its application, the folder in `gitops/apps`.
 *
 * @public
 */
export const APPLICATION_ANNOTATION = 'comptoir.dev/application';

/**
 * Signals channel that broadcasts every change of an {@link ApplicationStatus}.
 *
 * @public
 */
export const LIVE_STATUS_CHANNEL = 'live-status';

/**
 * State of an application in one environment.
 *
 * @public
 */
export const environmentStatusSchema = z.object({
  /** Name of the environment, like `staging`. */
  environment: z.string(),
  /** Name of the cluster. */
  cluster: z.string(),
  /** Namespace, like `shop-staging`; absent when the application is not deployed there. */
  namespace: z.string().optional(),
  delivery: deliveryStatusSchema,
  pods: podsStatusSchema,
  backup: backupStatusSchema,
  /** Absent while changes in Git reach the application; as current as the source of `delivery`. */
  updateProblem: updateProblemSchema.optional(),
});
/** @public */
export type EnvironmentStatus = z.infer<typeof environmentStatusSchema>;

/**
 * Response of `GET /api/live-status/applications/:application`, and message of
 * {@link LIVE_STATUS_CHANNEL}.
 *
 * @public
 */
export const applicationStatusSchema = z.object({
  /** Name of the application. */
  application: z.string(),
  /** In the order of promotion; every environment of every cluster, deployed there or not. */
  environments: z.array(environmentStatusSchema),
});
/** @public */
export type ApplicationStatus = z.infer<typeof applicationStatusSchema>;

/**
 * Response of `GET /api/live-status/applications`.
 *
 * @public
 */
export const applicationListSchema = z.object({
  items: z.array(applicationStatusSchema),
});
