/** Namespace of Argo CD. The objects are in one file, because they refer to each other by name. */
const ARGOCD = { namespace: 'argocd' };

/** Manifests of a small production cluster, which a real API server accepts. */
export function manifests(): object[] {
  return [
    ...['argocd', 'gateway', 'data'].map(name => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    })),
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'argocd-application-controller', ...ARGOCD },
      spec: {
        serviceName: 'argocd',
        selector: { matchLabels: { app: 'argocd' } },
        template: {
          metadata: { labels: { app: 'argocd' } },
          spec: { containers: [{ name: 'argocd', image: 'argocd' }] },
        },
      },
    },
    set('cluster', 'gitops/clusters/production.yaml', []),
    set('services-production', 'gitops/apps/*/releases/production.yaml', [
      'comptoir.dev/guard',
    ]),
    application('bootstrap', 'argocd'),
    application('mongodb', 'data'),
    {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: { name: 'public', namespace: 'gateway' },
      spec: {
        gatewayClassName: 'nginx',
        listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
      },
    },
    service('nginx', 'LoadBalancer'),
    service('internal', 'ClusterIP'),
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'data-0', namespace: 'data' },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
        volumeName: 'pv-data-0',
      },
    },
    volume('pv-data-0', 'Delete', {
      claimRef: { namespace: 'data', name: 'data-0' },
    }),
    volume('pv-old', 'Retain', {}),
  ];
}

function set(name: string, path: string, finalizers: string[]) {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name, ...ARGOCD, finalizers },
    spec: {
      generators: [
        {
          git: {
            repoURL: 'https://git.example/comptoir.git',
            revision: 'main',
            files: [{ path }],
          },
        },
      ],
      template: { metadata: { name: 'one' }, spec: applicationSpec('argocd') },
    },
  };
}

function application(name: string, namespace: string) {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, ...ARGOCD },
    spec: {
      ...applicationSpec(namespace),
      syncPolicy: { automated: { prune: true, selfHeal: true } },
    },
  };
}

function applicationSpec(namespace: string) {
  return {
    project: 'bootstrap',
    source: { repoURL: 'https://git.example/comptoir.git', path: 'gitops' },
    destination: { server: 'https://kubernetes.default.svc', namespace },
  };
}

function service(name: string, type: string) {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace: 'gateway' },
    spec: { type, ports: [{ port: 80 }], selector: { app: name } },
  };
}

function volume(name: string, policy: string, more: object) {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name },
    spec: {
      capacity: { storage: '1Gi' },
      accessModes: ['ReadWriteOnce'],
      persistentVolumeReclaimPolicy: policy,
      csi: { driver: 'ebs.csi.aws.com', volumeHandle: `vol-${name}` },
      ...more,
    },
  };
}

/** The kind Gateway without its schema, which the programs of the platform do not include. */
export function gatewayKind(): object {
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: {
      name: 'gateways.gateway.networking.k8s.io',
      annotations: {
        'api-approved.kubernetes.io':
          'https://github.com/kubernetes-sigs/gateway-api/pull/3328',
      },
    },
    spec: {
      group: 'gateway.networking.k8s.io',
      scope: 'Namespaced',
      names: { kind: 'Gateway', plural: 'gateways', singular: 'gateway' },
      versions: [
        {
          name: 'v1',
          served: true,
          storage: true,
          schema: {
            openAPIV3Schema: {
              type: 'object',
              'x-kubernetes-preserve-unknown-fields': true,
            },
          },
        },
      ],
    },
  };
}
