import { z } from 'zod/v4';
import type { Kind, KubernetesObject } from './Kind';
import { identify, metadataSchema, NAME_LABEL } from './labels';

const schema = z.object({
  metadata: metadataSchema,
  spec: z.object({ replicas: z.int().default(1) }),
  status: z
    .object({
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            message: z.string().optional(),
          }),
        )
        .nullish(),
    })
    .prefault({}),
});

/** What is kept of a Deployment. */
export interface DeploymentObject extends KubernetesObject {
  /** Pods that it wants. */
  readonly replicas: number;
  /** Why it cannot create pods or does not progress, for people. */
  readonly problems: readonly string[];
}

/** Deployments of applications, in all namespaces. */
export const deploymentKind: Kind<DeploymentObject> = {
  resource: 'deployments.apps',
  program: 'Kubernetes',
  path: '/apis/apps/v1/deployments',
  labelSelector: NAME_LABEL,
  schema: schema.transform(({ metadata, spec, status }) => ({
    ...identify(metadata),
    replicas: spec.replicas,
    problems: (status.conditions ?? [])
      .filter(
        one =>
          (one.type === 'ReplicaFailure' && one.status === 'True') ||
          (one.type === 'Progressing' && one.status === 'False'),
      )
      .map(one => `Deployment/${metadata.name}: ${one.message ?? one.type}`),
  })),
};
