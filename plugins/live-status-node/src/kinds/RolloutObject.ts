import {
  rolloutStatusSchema,
  type PodsStatus,
} from '@comptoir/plugin-live-status-common';
import { z } from 'zod/v4';
import type { Kind, KubernetesObject } from './Kind';
import { identify, metadataSchema, NAME_LABEL } from './labels';

const schema = z.object({
  metadata: metadataSchema,
  spec: z.object({
    replicas: z.int().default(1),
    strategy: z
      .object({
        canary: z.object({ steps: z.array(z.unknown()).nullish() }).nullish(),
      })
      .prefault({}),
  }),
  status: z
    .object({
      phase: rolloutStatusSchema.shape.phase.catch('Unknown'),
      message: z.string().optional(),
      currentStepIndex: z.int().nullish(),
    })
    .prefault({ phase: 'Unknown' }),
});

/** What is kept of a Rollout. */
export interface RolloutObject extends KubernetesObject {
  readonly name: string;
  /** Pods that it wants. */
  readonly replicas: number;
  readonly rollout: NonNullable<PodsStatus['rollout']>;
}

/** Rollouts of applications, in all namespaces. */
export const rolloutKind: Kind<RolloutObject> = {
  resource: 'rollouts.argoproj.io',
  program: 'Argo Rollouts',
  path: '/apis/argoproj.io/v1alpha1/rollouts',
  labelSelector: NAME_LABEL,
  schema: schema.transform(({ metadata, spec, status }) => {
    const steps = spec.strategy.canary?.steps?.length;
    return {
      ...identify(metadata),
      name: metadata.name,
      replicas: spec.replicas,
      rollout: {
        phase: status.phase,
        message: status.message || undefined,
        step: steps ? (status.currentStepIndex ?? undefined) : undefined,
        steps: steps || undefined,
      },
    };
  }),
};
