/** The namespace of the controller's keys. */
export const SEALED_SECRETS_NAMESPACE = 'sealed-secrets';
/** The controller's service account. */
export const SEALED_SECRETS_ACCOUNT = 'sealed-secrets-controller';

const rbac = 'rbac.authorization.k8s.io';
const SUBJECTS = [
  {
    kind: 'ServiceAccount',
    name: SEALED_SECRETS_ACCOUNT,
    namespace: SEALED_SECRETS_NAMESPACE,
  },
];

/** Returns the controller's account and rights: it decrypts SealedSecrets in all namespaces and stores its keys in its own. */
export function sealedSecretsSettings(): object[] {
  const namespace = SEALED_SECRETS_NAMESPACE;
  const name = SEALED_SECRETS_ACCOUNT;
  const rules = [
    {
      apiGroups: ['bitnami.com'],
      resources: ['sealedsecrets'],
      verbs: ['get', 'list', 'watch'],
    },
    {
      apiGroups: ['bitnami.com'],
      resources: ['sealedsecrets/status'],
      verbs: ['update'],
    },
    {
      apiGroups: [''],
      resources: ['secrets'],
      verbs: ['get', 'list', 'watch', 'create', 'update', 'delete'],
    },
    { apiGroups: [''], resources: ['events'], verbs: ['create', 'patch'] },
    { apiGroups: [''], resources: ['namespaces'], verbs: ['get'] },
  ];
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: { name, namespace },
    },
    {
      apiVersion: `${rbac}/v1`,
      kind: 'ClusterRole',
      metadata: { name },
      rules,
    },
    {
      apiVersion: `${rbac}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name },
      roleRef: { apiGroup: rbac, kind: 'ClusterRole', name },
      subjects: SUBJECTS,
    },
  ];
}
