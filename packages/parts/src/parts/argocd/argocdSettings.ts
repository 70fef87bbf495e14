import { argocdTokenRecord } from './argocdToken.ts';

/** The namespace of Argo CD's objects. */
export const ARGOCD_NAMESPACE = 'argocd';

/** The portal's accounts in Argo CD: `portal` reads for its cards, `portal-backend` syncs for its users. */
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

/** Health checks of kinds that need a gateway or metrics, which this machine does not have. */
const UNCHECKED = {
  'resource.customizations.health.gateway.networking.k8s.io_HTTPRoute': healthy(
    'not checked: this machine has no gateway',
  ),
  'resource.customizations.health.autoscaling_HorizontalPodAutoscaler': healthy(
    'not checked: simulated pods have no metrics',
  ),
};

function healthy(message: string): string {
  return `return { status = "Healthy", message = "${message}" }`;
}

/**
 * Returns Argo CD's namespace, accounts with their tokens, and rights. Argo CD adds the admin's
 * password to its secret.
 *
 * @param key signs the tokens, see `argocdToken`
 */
export function argocdSettings(key: string): object[] {
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
      // argocd-follow reports changes at once; this interval catches unreported ones.
      'timeout.reconciliation': '60s',
      ...UNCHECKED,
    }),
    settings('ConfigMap', 'argocd-rbac-cm', {
      'policy.csv': POLICY,
      // Accounts without a role have no rights.
      'policy.default': '',
    }),
    settings('ConfigMap', 'argocd-cmd-params-cm', {}),
    settings('ConfigMap', 'argocd-tls-certs-cm', {}),
    settings('ConfigMap', 'argocd-ssh-known-hosts-cm', {}),
    settings('ConfigMap', 'argocd-gpg-keys-cm', {}),
    settings('Secret', 'argocd-secret', {
      'server.secretkey': base64(key),
      ...Object.fromEntries(
        ARGOCD_ACCOUNTS.map(account => [
          `accounts.${account}.tokens`,
          base64(JSON.stringify([argocdTokenRecord(account)])),
        ]),
      ),
    }),
  ];
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}

function settings(kind: string, name: string, data: Record<string, string>) {
  return {
    apiVersion: 'v1',
    kind,
    metadata: {
      name,
      namespace: ARGOCD_NAMESPACE,
      labels: { 'app.kubernetes.io/part-of': 'argocd' },
    },
    data,
  };
}
