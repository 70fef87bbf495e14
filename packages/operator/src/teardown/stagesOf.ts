import {
  ARGOCD,
  CASCADE,
  type ApplicationView,
  type ClusterView,
  type ObjectName,
} from './ClusterView.ts';
import { MARK } from './KubernetesCluster.ts';

/** The set and the application that found a cluster; they would create all other sets again. */
const FOUNDING = { set: 'cluster', application: 'bootstrap' };
/** The finalizer with which `gitops/bootstrap` guards the sets of production. */
const GUARD = 'comptoir.dev/guard';

/** The arguments of one call of kubectl. */
export type KubectlCall = readonly string[];

/** A part of the teardown of a cluster, which ends before the next one starts. */
export interface Stage {
  title: string;
  /** What to do with a cluster as it is now; nothing when the stage is done. */
  calls(view: ClusterView): KubectlCall[];
  /** What must be gone before the next stage starts. */
  remaining(view: ClusterView): ObjectName[];
}

/** The stages in which a cluster is taken down. */
export function stagesOf(cluster: string, isMarked: boolean): Stage[] {
  const mark = ['create', 'configmap', MARK, `--namespace=${ARGOCD}`];
  return [
    {
      title: 'Record the name of the cluster in it',
      calls: () =>
        isMarked ? [] : [[...mark, `--from-literal=cluster=${cluster}`]],
      remaining: () => [],
    },
    {
      title: `Delete the set ${FOUNDING.set}, which would restore everything`,
      calls: view => setsOf(view, isFounding).flatMap(deleteSet),
      remaining: view => setsOf(view, isFounding).map(setName),
    },
    {
      title: `Delete the application ${FOUNDING.application} without its objects`,
      calls: view => view.applications.filter(isBootstrap).flatMap(abandon),
      remaining: view =>
        view.applications.filter(isBootstrap).map(applicationName),
    },
    {
      title: 'Delete Argo CD’s own application without its objects',
      calls: view => view.applications.filter(isOfArgocd).flatMap(abandon),
      remaining: view =>
        view.applications.filter(isOfArgocd).map(applicationName),
    },
    {
      title: 'Delete the other sets without their applications',
      calls: view => setsOf(view, isOther).flatMap(deleteSet),
      remaining: view => setsOf(view, isOther).map(setName),
    },
    {
      title: 'Suspend automatic syncs, which would restore load balancers',
      calls: view =>
        view.applications
          .filter(({ isAutomatic }) => isAutomatic)
          .map(suspendSync),
      remaining: () => [],
    },
    {
      title: 'Delete the applications with load balancers and volumes',
      calls: view =>
        view.applications
          .filter(one => isFirst(one, view))
          .flatMap(deleteCascading),
      remaining: view =>
        view.applications
          .filter(one => one.isDeleting || isFirst(one, view))
          .map(applicationName),
    },
    {
      title: 'Delete the remaining load balancers and volumes',
      calls: view => [...view.balancers, ...view.claims].map(deleteObject),
      remaining: view => [
        ...view.balancers,
        ...view.claims,
        ...view.volumes
          .filter(({ goesWithClaim }) => goesWithClaim)
          .map(({ name }) => objectName('PersistentVolume', name)),
      ],
    },
    {
      title: 'Delete the controllers, which are no longer needed',
      calls: view =>
        view.applications
          .filter(one => !isOfArgocd(one) && !isFirst(one, view))
          .flatMap(deleteCascading),
      remaining: view => view.applications.map(applicationName),
    },
  ];
}

const isFounding = (name: string) => name === FOUNDING.set;
const isOther = (name: string) => name !== FOUNDING.set;

function isBootstrap({ name }: ApplicationView): boolean {
  return name === FOUNDING.application;
}

/** Whether Argo CD would delete itself, or its settings, and then no other application. */
function isOfArgocd({ namespace }: ApplicationView): boolean {
  return namespace === ARGOCD;
}

/**
 * Whether no controller of it is needed to delete load balancers and volumes. A claim is not deleted
 * before the pods that use it, so applications beside claims are deleted before them.
 */
function isFirst(one: ApplicationView, { claims }: ClusterView): boolean {
  const hasClaims = claims.some(({ namespace }) => namespace === one.namespace);
  const isNeeded = one.hasControllers && !one.hasEnvironment && !hasClaims;
  return !isOfArgocd(one) && !isNeeded;
}

function setsOf(view: ClusterView, is: (name: string) => boolean) {
  return view.sets.filter(({ name }) => is(name));
}

const setName = ({ name }: { name: string }) =>
  objectName('ApplicationSet', name, ARGOCD);
const applicationName = ({ name }: { name: string }) =>
  objectName('Application', name, ARGOCD);

function objectName(kind: string, name: string, namespace = ''): ObjectName {
  return { kind, name, namespace };
}

function deleteSet({ name, finalizers }: ClusterView['sets'][number]) {
  const kind = 'applicationset.argoproj.io';
  const others = finalizers.filter(one => one !== GUARD);
  return [
    ...(others.length < finalizers.length
      ? [patchFinalizers(kind, name, others)]
      : []),
    deleteOf(kind, name, ARGOCD, ['--cascade=orphan']),
  ];
}

/** Deletes an application and keeps its objects. */
function abandon({ name, finalizers }: ApplicationView): KubectlCall[] {
  const kind = 'application.argoproj.io';
  return [
    ...(finalizers.length > 0 ? [patchFinalizers(kind, name, [])] : []),
    deleteOf(kind, name, ARGOCD, ['--cascade=orphan']),
  ];
}

/** Deletes an application with its objects; does nothing when that has begun. */
function deleteCascading(one: ApplicationView): KubectlCall[] {
  const { name, finalizers, isDeleting } = one;
  if (isDeleting) {
    return [];
  }
  const kind = 'application.argoproj.io';
  return [
    ...(finalizers.includes(CASCADE)
      ? []
      : [patchFinalizers(kind, name, [...finalizers, CASCADE])]),
    deleteOf(kind, name, ARGOCD),
  ];
}

function suspendSync({ name }: ApplicationView): KubectlCall {
  const change = { spec: { syncPolicy: { automated: null } } };
  return patch('application.argoproj.io', name, change);
}

function patchFinalizers(
  kind: string,
  name: string,
  finalizers: readonly string[],
): KubectlCall {
  return patch(kind, name, { metadata: { finalizers } });
}

function patch(kind: string, name: string, change: object): KubectlCall {
  const body = `--patch=${JSON.stringify(change)}`;
  return ['patch', kind, name, `--namespace=${ARGOCD}`, '--type=merge', body];
}

const RESOURCES: Record<string, string> = {
  Gateway: 'gateway.gateway.networking.k8s.io',
  Service: 'service',
  PersistentVolumeClaim: 'persistentvolumeclaim',
};

function deleteObject({ kind, name, namespace }: ObjectName): KubectlCall {
  return deleteOf(RESOURCES[kind] ?? kind, name, namespace);
}

/** The stage waits for the end of a deletion, not kubectl. */
function deleteOf(
  kind: string,
  name: string,
  namespace: string,
  options: readonly string[] = [],
): KubectlCall {
  const flags = ['--ignore-not-found', '--wait=false'];
  return [
    'delete',
    kind,
    name,
    `--namespace=${namespace}`,
    ...flags,
    ...options,
  ];
}
