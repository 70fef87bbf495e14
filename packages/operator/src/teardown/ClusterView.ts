import { z } from 'zod';

/** Argo CD's namespace. */
export const ARGOCD = 'argocd';

/** The finalizer by which Argo CD deletes the objects of an application with it. */
export const CASCADE = 'resources-finalizer.argocd.argoproj.io';

const Metadata = z.object({
  name: z.string(),
  namespace: z.string().default(''),
  labels: z.record(z.string(), z.string()).default({}),
  finalizers: z.array(z.string()).default([]),
  deletionTimestamp: z.string().optional(),
});

const Item = z.looseObject({ kind: z.string(), metadata: Metadata });
type Item = z.infer<typeof Item>;

/** A list that `kubectl get --output=json` prints. */
const List = z.object({ items: z.array(Item) });

/** An object, by which messages name it. */
export interface ObjectName {
  kind: string;
  name: string;
  /** Empty for an object of the whole cluster. */
  namespace: string;
}

/** A set of applications. */
export interface SetView {
  name: string;
  finalizers: readonly string[];
  /** Folder and file that its Git generators read. */
  paths: readonly string[];
}

/** An application. */
export interface ApplicationView {
  name: string;
  finalizers: readonly string[];
  /** Where its objects are, unless they name another namespace. */
  namespace: string;
  isDeleting: boolean;
  isAutomatic: boolean;
  /** Whether it is of an environment: a service, its secrets, its stores. */
  hasEnvironment: boolean;
  /** Whether it runs Deployments or DaemonSets. */
  hasControllers: boolean;
}

/** A PersistentVolume. */
export interface VolumeView {
  name: string;
  /** The id of the disk, such as `vol-0123`. */
  disk: string;
  /** Whether the disk is deleted when its claim is: the policy is Delete and a claim has used it. */
  goesWithClaim: boolean;
}

/** What a teardown reads from a cluster. */
export interface ClusterView {
  isArgocdRunning: boolean;
  sets: readonly SetView[];
  applications: readonly ApplicationView[];
  /** Gateways, and Services of the type LoadBalancer. */
  balancers: readonly (ObjectName & { addresses: readonly string[] })[];
  claims: readonly ObjectName[];
  volumes: readonly VolumeView[];
}

/**
 * Parses the objects that {@link readCluster} reads.
 *
 * @throws ZodError or SyntaxError when they have another format
 */
export function parseClusterView(text: string): ClusterView {
  const { items } = List.parse(JSON.parse(text));
  const of = (kind: string) => items.filter(item => item.kind === kind);
  return {
    isArgocdRunning: of('StatefulSet').some(isRunningArgocd),
    sets: of('ApplicationSet').map(setOf),
    applications: of('Application').map(applicationOf),
    balancers: [...of('Gateway'), ...of('Service')].flatMap(balancerOf),
    claims: of('PersistentVolumeClaim').map(nameOf),
    volumes: of('PersistentVolume').map(volumeOf),
  };
}

function nameOf({ kind, metadata }: Item): ObjectName {
  return { kind, name: metadata.name, namespace: metadata.namespace };
}

const Replicas = z.object({
  status: z.object({ readyReplicas: z.number().default(0) }).optional(),
});

/** Without the controller, no application is ever deleted. */
function isRunningArgocd(item: Item): boolean {
  const { namespace, name } = item.metadata;
  const isController =
    namespace === ARGOCD && name === 'argocd-application-controller';
  return isController && (Replicas.parse(item).status?.readyReplicas ?? 0) > 0;
}

function setOf(item: Item): SetView {
  const { name, finalizers } = item.metadata;
  const paths: string[] = [];
  JSON.stringify(item['spec'], (key, value: unknown) => {
    if (key === 'path' && typeof value === 'string') {
      paths.push(value);
    }
    return value;
  });
  return { name, finalizers, paths };
}

const Application = z.object({
  spec: z.object({
    destination: z.object({ namespace: z.string().default('') }),
    syncPolicy: z.object({ automated: z.unknown().optional() }).optional(),
  }),
  status: z
    .object({
      resources: z.array(z.object({ kind: z.string() })).default([]),
    })
    .default({ resources: [] }),
});

function applicationOf(item: Item): ApplicationView {
  const { name, labels, finalizers, deletionTimestamp } = item.metadata;
  const { spec, status } = Application.parse(item);
  return {
    name,
    finalizers,
    namespace: spec.destination.namespace,
    isDeleting: deletionTimestamp !== undefined,
    isAutomatic: Boolean(spec.syncPolicy?.automated),
    hasEnvironment: labels['comptoir.dev/environment'] !== undefined,
    hasControllers: status.resources.some(({ kind }) =>
      ['Deployment', 'DaemonSet'].includes(kind),
    ),
  };
}

const Address = z.object({
  hostname: z.string().optional(),
  ip: z.string().optional(),
  value: z.string().optional(),
});
const Balancer = z.object({
  spec: z.object({ type: z.string().optional() }),
  status: z
    .object({
      addresses: z.array(Address).optional(),
      loadBalancer: z
        .object({ ingress: z.array(Address).optional() })
        .optional(),
    })
    .optional(),
});

function balancerOf(item: Item): ClusterView['balancers'] {
  const { spec, status } = Balancer.parse(item);
  if (item.kind === 'Service' && spec.type !== 'LoadBalancer') {
    return [];
  }
  const found = status?.addresses ?? status?.loadBalancer?.ingress ?? [];
  const addresses = found.flatMap(
    ({ hostname, ip, value }) => hostname ?? ip ?? value ?? [],
  );
  return [{ ...nameOf(item), addresses }];
}

const Volume = z.object({
  spec: z.object({
    persistentVolumeReclaimPolicy: z.string().default('Retain'),
    csi: z.object({ volumeHandle: z.string() }).optional(),
    claimRef: z.unknown().optional(),
  }),
});

function volumeOf(item: Item): VolumeView {
  const { spec } = Volume.parse(item);
  const { name } = item.metadata;
  return {
    name,
    disk: spec.csi?.volumeHandle ?? name,
    goesWithClaim:
      spec.persistentVolumeReclaimPolicy === 'Delete' &&
      spec.claimRef !== undefined,
  };
}
