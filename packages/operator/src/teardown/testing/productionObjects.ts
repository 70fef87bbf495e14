import type { FakeObject } from './FakeCluster.ts';

/** Objects of a production cluster, as its API server returns them, shortened. */
export function productionObjects(): FakeObject[] {
  return [
    set('cluster', 'gitops/clusters/production.yaml'),
    set('services-production', 'gitops/apps/*/releases/production.yaml', [
      'comptoir.dev/guard',
    ]),
    application('addon-argo-cd', {
      namespace: 'argocd',
      kinds: ['Deployment', 'StatefulSet'],
    }),
    application('bootstrap', { namespace: 'argocd' }),
    application('products-production', {
      namespace: 'shop-production',
      labels: { 'comptoir.dev/environment': 'production' },
      kinds: ['Deployment', 'Service'],
    }),
    application('mongodb', { namespace: 'data', kinds: ['StatefulSet'] }),
    application('gateway', { namespace: 'gateway', kinds: ['Deployment'] }),
    {
      kind: 'StatefulSet',
      metadata: { name: 'argocd-application-controller', namespace: 'argocd' },
      status: { readyReplicas: 1 },
    },
    {
      kind: 'Gateway',
      metadata: { name: 'public', namespace: 'gateway' },
      spec: {},
      status: { addresses: [{ value: 'lb.example' }] },
    },
    {
      kind: 'Service',
      metadata: { name: 'products', namespace: 'shop-production' },
      spec: { type: 'ClusterIP' },
    },
    {
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data-0', namespace: 'data' },
      spec: {},
    },
    volume('pv-data-0', 'vol-1', 'Delete'),
    volume('pv-old', 'vol-2', 'Retain'),
  ];
}

function set(
  name: string,
  path: string,
  finalizers: string[] = [],
): FakeObject {
  return {
    kind: 'ApplicationSet',
    metadata: { name, namespace: 'argocd', finalizers },
    spec: { generators: [{ git: { files: [{ path }] } }] },
  };
}

function application(
  name: string,
  options: {
    namespace: string;
    labels?: Record<string, string>;
    kinds?: string[];
  },
): FakeObject {
  const { namespace, labels = {}, kinds = [] } = options;
  return {
    kind: 'Application',
    metadata: { name, namespace: 'argocd', labels },
    spec: {
      destination: { namespace },
      syncPolicy: { automated: { prune: true } },
    },
    status: { resources: kinds.map(kind => ({ kind })) },
  };
}

function volume(
  name: string,
  volumeHandle: string,
  policy: string,
): FakeObject {
  return {
    kind: 'PersistentVolume',
    metadata: { name },
    spec: {
      persistentVolumeReclaimPolicy: policy,
      csi: { volumeHandle },
      claimRef: {},
    },
  };
}
