import {
  deliveryStatusSchema,
  type DeliveryStatus,
} from '@comptoir/plugin-live-status-common';
import { z } from 'zod/v4';
import type { Kind, KubernetesObject } from './Kind';
import { ENVIRONMENT_LABEL, metadataSchema, NAME_LABEL } from './labels';

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
const schema = z.object({
  metadata: metadataSchema.extend({ creationTimestamp: z.iso.datetime() }),
  spec: z.object({
    destination: z.object({ namespace: z.string().optional() }),
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
        .array(z.object({ type: z.string(), message: z.string() }))
        .nullish(),
      history: z.array(historySchema).nullish(),
      summary: z.object({ images: z.array(z.string()).nullish() }).optional(),
    })
    .prefault({}),
});

/** What is kept of an Argo CD application. */
export interface ApplicationObject extends KubernetesObject {
  readonly group: string;
  readonly name: string;
  /** Namespace that it deploys to. */
  readonly namespace: string | undefined;
  readonly createdAt: string;
  /** End of the last comparison with Git. */
  readonly reconciledAt: string | undefined;
  readonly delivery: Pick<
    DeliveryStatus,
    | 'sync'
    | 'health'
    | 'reasons'
    | 'revision'
    | 'syncedAt'
    | 'differences'
    | 'history'
    | 'images'
  >;
}

/** Maximum number of entries of the history. */
const MOST_DEPLOYMENTS = 10;

function toApplicationObject({
  metadata,
  spec,
  status,
}: z.infer<typeof schema>): ApplicationObject {
  const { name, labels } = metadata;
  const resources = status.resources ?? [];
  return {
    key: name,
    group: `${labels[ENVIRONMENT_LABEL]}/${labels[NAME_LABEL]}`,
    name,
    namespace: spec.destination.namespace,
    createdAt: metadata.creationTimestamp,
    reconciledAt: status.reconciledAt ?? undefined,
    delivery: {
      sync: status.sync?.status ?? 'Unknown',
      health: status.health?.status ?? 'Unknown',
      reasons: reasonsOf(status),
      revision: status.sync?.revision ?? status.sync?.revisions?.[0],
      syncedAt: status.operationState?.finishedAt ?? undefined,
      differences: resources
        .filter(one => one.status === 'OutOfSync')
        .map(({ kind, name: object }) => `${kind}/${object}`),
      history: (status.history ?? [])
        .map(({ id, revision, revisions, deployedAt, initiatedBy }) => ({
          id,
          revision: revision ?? revisions?.[0] ?? '',
          deployedAt,
          initiatedBy: initiatedBy?.username,
        }))
        .sort((a, b) => b.id - a.id)
        .slice(0, MOST_DEPLOYMENTS),
      images: (status.summary?.images ?? []).toSorted(),
    },
  };
}

/** Returns the messages of its objects, of its last sync and of its conditions. */
function reasonsOf({
  resources,
  operationState,
  conditions,
}: z.infer<typeof schema>['status']): string[] {
  const objects = (resources ?? [])
    .filter(one => one.health?.status && one.health.status !== 'Healthy')
    .map(
      ({ kind, name, health: found }) =>
        `${kind}/${name}: ${found?.message || found?.status}`,
    );
  const hasFailed = ['Failed', 'Error'].includes(operationState?.phase ?? '');
  const lastSync = hasFailed
    ? [`The last sync failed: ${operationState?.message ?? 'no explanation'}`]
    : [];
  const found = (conditions ?? []).map(
    ({ type, message }) => `${type}: ${message}`,
  );
  return [...objects, ...lastSync, ...found];
}

/** Argo CD's applications in a namespace that are generated for an environment. */
export function applicationKind(namespace: string): Kind<ApplicationObject> {
  return {
    resource: 'applications.argoproj.io',
    program: 'Argo CD',
    path: `/apis/argoproj.io/v1alpha1/namespaces/${namespace}/applications`,
    namespace,
    labelSelector: `${NAME_LABEL},${ENVIRONMENT_LABEL}`,
    schema: schema.transform(toApplicationObject),
  };
}
