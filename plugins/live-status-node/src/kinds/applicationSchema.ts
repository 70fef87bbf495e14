import { deliveryStatusSchema } from '@comptoir/plugin-live-status-common';
import { z } from 'zod/v4';
import { metadataSchema } from './labels';

const { sync, health } = deliveryStatusSchema.shape;

const resourceSchema = z.object({
  kind: z.string(),
  name: z.string(),
  status: z.string().optional(),
  health: z
    .object({ status: z.string().optional(), message: z.string().optional() })
    .optional(),
});
const historySchema = z.object({
  id: z.int(),
  revision: z.string().optional(),
  revisions: z.array(z.string()).optional(),
  deployedAt: z.iso.datetime(),
  initiatedBy: z
    .object({
      username: z.string().optional(),
      automated: z.boolean().optional(),
    })
    .optional(),
});
/** The parts of an Argo CD application that are read. */
export const applicationSchema = z.object({
  metadata: metadataSchema.extend({ creationTimestamp: z.iso.datetime() }),
  spec: z.object({
    destination: z.object({ namespace: z.string().optional() }),
    source: z.object({ targetRevision: z.string().optional() }).optional(),
  }),
  status: z
    .object({
      reconciledAt: z.iso.datetime().nullish(),
      sync: z
        .object({
          status: sync.catch('Unknown'),
          revision: z.string().optional(),
          revisions: z.array(z.string()).optional(),
        })
        .optional(),
      health: z.object({ status: health.catch('Unknown') }).optional(),
      resources: z.array(resourceSchema).nullish(),
      operationState: z
        .object({
          phase: z.string(),
          message: z.string().optional(),
          finishedAt: z.iso.datetime().nullish(),
        })
        .optional(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            message: z.string(),
            lastTransitionTime: z.iso.datetime().nullish(),
          }),
        )
        .nullish(),
      history: z.array(historySchema).nullish(),
    })
    .prefault({}),
});

/** An Argo CD application, as far as it is read. */
export type Application = z.infer<typeof applicationSchema>;
