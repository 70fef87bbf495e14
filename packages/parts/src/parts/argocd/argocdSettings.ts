/** The namespace that Argo CD keeps its own objects in. */
export const ARGOCD_NAMESPACE = 'argocd';

/** Whom the portal is at Argo CD: who reads for its cards, and who asks for syncs for its users. */
export const ARGOCD_ACCOUNTS = ['portal', 'portal-backend'] as const;
/** See {@link ARGOCD_ACCOUNTS}. */
export type ArgocdAccount = (typeof ARGOCD_ACCOUNTS)[number];

const POLICY = `
p, role:portal, applications, get, */*, allow
p, role:portal, projects, get, *, allow
p, role:portal, applicationsets, get, */*, allow
p, role:portal-backend, applications, get, */*, allow
p, role:portal-backend, applications, sync, */*, allow
p, role:portal-backend, applications, action/*, */*, allow
p, role:portal-backend, projects, get, *, allow
p, role:portal-backend, applicationsets, get, */*, allow
g, portal, role:portal
g, portal-backend, role:portal-backend
`.trimStart();

/** What a machine without gateway and metrics cannot judge, and says so instead of waiting for them. */
const UNSEEN = {
  'resource.customizations.health.gateway.networking.k8s.io_HTTPRoute': healthy(
    'not looked at: this machine has no gateway',
  ),
  'resource.customizations.health.autoscaling_HorizontalPodAutoscaler': healthy(
    'not looked at: simulated pods have no metrics',
  ),
};

function healthy(message: string): string {
  return `return { status = "Healthy", message = "${message}" }`;
}

/** What Argo CD finds when it starts: its namespace, accounts and rights. Secrets it makes itself. */
export function argocdSettings(): object[] {
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: ARGOCD_NAMESPACE },
    },
    settings('ConfigMap', 'argocd-cm', {
      'accounts.portal': 'apiKey',
      'accounts.portal-backend': 'apiKey',
      'application.resourceTrackingMethod': 'annotation',
      // Changes are told by who follows the repository; this is for what nobody told of.
      'timeout.reconciliation': '60s',
      ...UNSEEN,
    }),
    settings('ConfigMap', 'argocd-rbac-cm', {
      'policy.csv': POLICY,
      // Whoever is not named may nothing.
      'policy.default': '',
    }),
    settings('ConfigMap', 'argocd-cmd-params-cm', {}),
    settings('ConfigMap', 'argocd-tls-certs-cm', {}),
    settings('ConfigMap', 'argocd-ssh-known-hosts-cm', {}),
    settings('ConfigMap', 'argocd-gpg-keys-cm', {}),
    settings('Secret', 'argocd-secret'),
  ];
}

function settings(kind: string, name: string, data?: Record<string, string>) {
  return {
    apiVersion: 'v1',
    kind,
    metadata: {
      name,
      namespace: ARGOCD_NAMESPACE,
      labels: { 'app.kubernetes.io/part-of': 'argocd' },
    },
    ...(data && { data }),
  };
}
