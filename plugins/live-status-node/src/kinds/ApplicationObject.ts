import type { DeliveryStatus } from '@comptoir/plugin-live-status-common';
import { applicationSchema, type Application } from './applicationSchema';
import type { Kind, KubernetesObject } from './Kind';
import { ENVIRONMENT_LABEL, NAME_LABEL } from './labels';

/** What is kept of an Argo CD application. */
export interface ApplicationObject extends KubernetesObject {
  readonly group: string;
  readonly name: string;
  /** Namespace that it deploys to. */
  readonly namespace: string | undefined;
  readonly createdAt: string;
  /** End of the last comparison with Git. */
  readonly reconciledAt: string | undefined;
  /** Why Argo CD does not find the commit of its release; undefined when it does. */
  readonly revisionProblem: { message: string; since: string } | undefined;
  readonly delivery: Pick<
    DeliveryStatus,
    | 'sync'
    | 'health'
    | 'reasons'
    | 'revision'
    | 'syncedAt'
    | 'differences'
    | 'history'
  >;
}

/** Maximum number of entries of the history. */
const MOST_DEPLOYMENTS = 10;

function toApplicationObject({
  metadata,
  spec,
  status,
}: Application): ApplicationObject {
  const { name, labels } = metadata;
  const resources = status.resources ?? [];
  return {
    key: name,
    group: `${labels[ENVIRONMENT_LABEL]}/${labels[NAME_LABEL]}`,
    name,
    namespace: spec.destination.namespace,
    createdAt: metadata.creationTimestamp,
    reconciledAt: status.reconciledAt ?? undefined,
    revisionProblem: revisionProblemOf(spec, status),
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
    },
  };
}

/** A comparison error that names the commit is about this commit. */
function revisionProblemOf(
  { source }: Application['spec'],
  { conditions, reconciledAt }: Application['status'],
): ApplicationObject['revisionProblem'] {
  const revision = source?.targetRevision;
  const found = (conditions ?? []).find(
    ({ type, message }) =>
      type === 'ComparisonError' &&
      revision !== undefined &&
      /^[0-9a-f]{40}$/.test(revision) &&
      message.includes(revision),
  );
  const since = found?.lastTransitionTime ?? reconciledAt;
  return found && since ? { message: found.message, since } : undefined;
}

/** Returns the messages of its objects, of its last sync and of its conditions. */
function reasonsOf({
  resources,
  operationState,
  conditions,
}: Application['status']): string[] {
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
    schema: applicationSchema.transform(toApplicationObject),
  };
}
