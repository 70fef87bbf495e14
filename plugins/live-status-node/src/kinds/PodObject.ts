import { z } from 'zod/v4';
import type { Kind, KubernetesObject } from './Kind';
import { identify, metadataSchema, NAME_LABEL } from './labels';

const containerSchema = z.object({
  restartCount: z.int().default(0),
  state: z
    .object({
      waiting: z
        .object({
          reason: z.string().optional(),
          message: z.string().optional(),
        })
        .optional(),
      terminated: z
        .object({ reason: z.string().optional(), exitCode: z.int() })
        .optional(),
    })
    .optional(),
  lastState: z
    .object({
      terminated: z
        .object({ reason: z.string().optional(), exitCode: z.int() })
        .optional(),
    })
    .optional(),
});
type Container = z.infer<typeof containerSchema>;

const schema = z.object({
  metadata: metadataSchema.extend({
    deletionTimestamp: z.string().nullish(),
    ownerReferences: z.array(z.object({ kind: z.string() })).nullish(),
  }),
  spec: z.object({
    nodeName: z.string().optional(),
    containers: z.array(z.object({ image: z.string().optional() })),
  }),
  status: z
    .object({
      phase: z.string().optional(),
      reason: z.string().optional(),
      message: z.string().optional(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: z.string().nullish(),
            message: z.string().nullish(),
          }),
        )
        .nullish(),
      containerStatuses: z.array(containerSchema).nullish(),
      initContainerStatuses: z.array(containerSchema).nullish(),
    })
    .prefault({}),
});
type Pod = z.infer<typeof schema>;

/** What is kept of a pod. */
export interface PodObject extends KubernetesObject {
  readonly node: string | undefined;
  /** False for pods of jobs and pods that are ending: no Deployment or Rollout counts them. */
  readonly isCounted: boolean;
  readonly isReady: boolean;
  readonly restarts: number;
  /** Images of its containers, without those of init containers. */
  readonly images: readonly string[];
  /** Why it is not ready; undefined when it is. */
  readonly problem: string | undefined;
}

function toPodObject(pod: Pod): PodObject {
  const { metadata, spec, status } = pod;
  const conditions = status.conditions ?? [];
  const isReady = conditions.some(
    one => one.type === 'Ready' && one.status === 'True',
  );
  const owners = metadata.ownerReferences ?? [];
  const isOfJob = owners.some(({ kind }) => kind === 'Job');
  const hasEnded = ['Succeeded', 'Failed'].includes(status.phase ?? '');
  return {
    ...identify(metadata),
    node: spec.nodeName,
    isCounted: !isOfJob && !metadata.deletionTimestamp && !hasEnded,
    isReady,
    restarts: containersOf(pod).reduce((sum, one) => sum + one.restartCount, 0),
    images: spec.containers.flatMap(({ image }) => image ?? []),
    problem: isReady ? undefined : problemOf(pod),
  };
}

function containersOf({ status }: Pod): Container[] {
  const { initContainerStatuses, containerStatuses } = status;
  return (initContainerStatuses ?? []).concat(containerStatuses ?? []);
}

function problemOf(pod: Pod): string {
  const conditions = pod.status.conditions ?? [];
  const scheduled = conditions.find(({ type }) => type === 'PodScheduled');
  if (scheduled?.status === 'False') {
    return line(scheduled.reason || 'Unschedulable', scheduled.message);
  }
  const problem = containersOf(pod).map(problemOfContainer).find(Boolean);
  if (problem) {
    return problem;
  }
  const ready = conditions.find(({ type }) => type === 'Ready');
  return line(ready?.reason || 'NotReady', ready?.message);
}

function problemOfContainer({
  state,
  lastState,
}: Container): string | undefined {
  const { waiting, terminated } = state ?? {};
  if (waiting?.reason && waiting.reason !== 'PodInitializing') {
    const last = lastState?.terminated;
    const exit = last && `last exit code ${last.exitCode} (${last.reason})`;
    return line(waiting.reason, exit ?? waiting.message);
  }
  if (terminated && terminated.exitCode !== 0) {
    return line(
      terminated.reason || 'Error',
      `exit code ${terminated.exitCode}`,
    );
  }
  return undefined;
}

function line(reason: string, message: string | null | undefined): string {
  return message ? `${reason}: ${message}` : reason;
}

/** Pods of applications, in all namespaces. */
export const podKind: Kind<PodObject> = {
  resource: 'pods',
  program: 'Kubernetes',
  path: '/api/v1/pods',
  labelSelector: NAME_LABEL,
  schema: schema.transform(toPodObject),
};
