import { join } from 'node:path';

/** The files that the control plane creates at its first start, under one folder. */
export interface KubernetesFiles {
  /** Keys, the certificate and tokens, readable by their owner only. */
  keys: string;
  /** Self-signed: used for serving and as the trusted authority. */
  certificate: string;
  certificateKey: string;
  /** Signs the tokens of service accounts. */
  accountKey: string;
  tokens: string;
  /** Returns the kubeconfig of a user. */
  kubeconfig(user: KubernetesUser): string;
}

/**
 * The users that sign in at the API server by token: the admin, two control plane programs, and the
 * portal as its ServiceAccount, whose rights `gitops/bootstrap` grants.
 */
export const KUBERNETES_USERS = [
  { name: 'admin', groups: 'system:masters' },
  { name: 'system:kube-controller-manager', groups: '' },
  { name: 'system:kube-scheduler', groups: '' },
  {
    name: 'system:serviceaccount:portal-production:portal',
    // The API server adds system:authenticated.
    groups: 'system:serviceaccounts,system:serviceaccounts:portal-production',
  },
] as const;
/** See {@link KUBERNETES_USERS}. */
export type KubernetesUser = (typeof KUBERNETES_USERS)[number]['name'];

const KUBECONFIGS: Record<KubernetesUser, string> = {
  admin: 'kubeconfig',
  'system:kube-controller-manager': 'kube-controller-manager.kubeconfig',
  'system:kube-scheduler': 'kube-scheduler.kubeconfig',
  'system:serviceaccount:portal-production:portal': 'kubeconfig.portal',
};

/** Returns the files under a folder. */
export function kubernetesFiles(folder: string): KubernetesFiles {
  const keys = join(folder, 'keys');
  return {
    keys,
    certificate: join(keys, 'tls.crt'),
    certificateKey: join(keys, 'tls.key'),
    accountKey: join(keys, 'service-accounts.key'),
    tokens: join(keys, 'tokens.csv'),
    kubeconfig: user => join(folder, KUBECONFIGS[user]),
  };
}
