import { z } from 'zod/v4';
import { sourceSchema } from './Source';

/**
 * One entry of Argo CD's history of an application.
 *
 * @public
 */
export const deployedRevisionSchema = z.object({
  /** Argo CD's number of the entry; increases. */
  id: z.int(),
  /** Git commit, 40 characters. */
  revision: z.string(),
  deployedAt: z.iso.datetime(),
  /** User who requested the sync; absent when Argo CD synced by itself. */
  initiatedBy: z.string().optional(),
});

/**
 * State of an application in Argo CD (`argoproj.io/v1alpha1 Application`).
 *
 * @public
 */
export const deliveryStatusSchema = z.object({
  source: sourceSchema,
  /** Name of the application in Argo CD, like `products-dev`; absent when there is none. */
  application: z.string().optional(),
  sync: z.enum(['Synced', 'OutOfSync', 'Unknown']),
  health: z.enum([
    'Healthy',
    'Progressing',
    'Degraded',
    'Suspended',
    'Missing',
    'Unknown',
  ]),
  /** Why it is not healthy or not synced: messages of its objects, of the last sync and of its conditions. */
  reasons: z.array(z.string()),
  /** Git commit that Argo CD compared with last. */
  revision: z.string().optional(),
  /** End of the last sync, ISO 8601. */
  syncedAt: z.iso.datetime().optional(),
  /** Objects that differ from Git, as `Kind/name`. */
  differences: z.array(z.string()),
  /** Newest first, at most ten. */
  history: z.array(deployedRevisionSchema),
});
/** @public */
export type DeliveryStatus = z.infer<typeof deliveryStatusSchema>;
