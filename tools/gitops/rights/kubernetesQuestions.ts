/** A resource in a namespace, or in the whole cluster. */
export interface KubernetesQuestion {
  /** Unset for resources of the whole cluster. */
  namespace?: string;
  group: string;
  resource: string;
  subresource?: string | undefined;
}

export const VERBS = [
  'get',
  'list',
  'watch',
  'create',
  'update',
  'patch',
  'delete',
] as const;

const WORKLOADS = [
  'pods',
  'pods/log',
  'pods/exec',
  'pods/portforward',
  'services',
  'services/proxy',
  'configmaps',
  'secrets',
  'serviceaccounts',
  'serviceaccounts/token',
  'events',
  'apps/deployments',
  'apps/replicasets',
  'autoscaling/horizontalpodautoscalers',
  'batch/jobs',
  'argoproj.io/rollouts',
  'argoproj.io/rollouts/status',
  'networking.k8s.io/networkpolicies',
  'rbac.authorization.k8s.io/rolebindings',
];

const RESOURCES: readonly [namespace: string, names: readonly string[]][] = [
  ...[
    'shop-dev',
    'shop-staging',
    'shop-production',
    'portal-dev',
    'portal-production',
  ].map(namespace => [namespace, WORKLOADS] as [string, readonly string[]]),
  [
    'argocd',
    [
      'pods',
      'configmaps',
      'secrets',
      'argoproj.io/applications',
      'argoproj.io/applicationsets',
      'argoproj.io/appprojects',
    ],
  ],
  [
    'velero',
    [
      'secrets',
      'velero.io/backups',
      'velero.io/schedules',
      'velero.io/backupstoragelocations',
      'velero.io/restores',
      'velero.io/deletebackuprequests',
    ],
  ],
  ['kube-system', ['pods', 'pods/exec', 'secrets']],
];

const CLUSTER = [
  'nodes',
  'nodes/proxy',
  'namespaces',
  'persistentvolumes',
  'rbac.authorization.k8s.io/clusterroles',
  'rbac.authorization.k8s.io/clusterrolebindings',
  'admissionregistration.k8s.io/validatingadmissionpolicies',
  'apiextensions.k8s.io/customresourcedefinitions',
];

/** Every row of the matrix of rights. */
export const KUBERNETES_QUESTIONS: readonly KubernetesQuestion[] = [
  ...RESOURCES.flatMap(([namespace, names]) =>
    names.map(name => ({ namespace, ...parse(name) })),
  ),
  ...CLUSTER.map(parse),
];

/** Parses `group/resource/subresource`, of which the group of core resources is left out. */
function parse(name: string): KubernetesQuestion {
  const parts = name.split('/');
  const hasGroup = /\.|^(apps|autoscaling|batch)$/.test(parts[0] ?? '');
  const [resource = '', subresource] = hasGroup ? parts.slice(1) : parts;
  return { group: hasGroup ? (parts[0] ?? '') : '', resource, subresource };
}
