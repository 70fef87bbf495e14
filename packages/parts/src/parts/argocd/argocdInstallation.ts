import { argocdTokenRecord } from './argocdToken.ts';

/** The namespace of Argo CD's objects. */
export const ARGOCD_NAMESPACE = 'argocd';

/** The portal's accounts in Argo CD: `portal` reads for its cards, `portal-backend` syncs for its users. */
export const ARGOCD_ACCOUNTS = ['portal', 'portal-backend'] as const;
/** See {@link ARGOCD_ACCOUNTS}. */
export type ArgocdAccount = (typeof ARGOCD_ACCOUNTS)[number];

/**
 * Returns what an installation of Argo CD creates: its namespace, empty settings, and its secret with
 * the accounts' tokens. `gitops/bootstrap` declares the settings themselves. Argo CD adds the admin's
 * password to its secret.
 *
 * @param key signs the tokens, see `argocdToken`
 */
export function argocdInstallation(key: string): object[] {
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: ARGOCD_NAMESPACE },
    },
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
