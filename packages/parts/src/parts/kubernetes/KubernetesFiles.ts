import { join } from 'node:path';

/** Where the control plane keeps what it makes at its first start, all under one folder. */
export interface KubernetesFiles {
  /** Keys, the certificate and tokens, readable by their owner only. */
  keys: string;
  /** Its own authority: what is served with it is checked against it. */
  certificate: string;
  certificateKey: string;
  /** Signs the tokens of service accounts. */
  accountKey: string;
  tokens: string;
  /** A kubeconfig of one of the users. */
  kubeconfig(user: KubernetesUser): string;
}

/** Who signs in at the API server by a token: the person, and two of its own programs. */
export const KUBERNETES_USERS = [
  { name: 'admin', groups: 'system:masters' },
  { name: 'system:kube-controller-manager', groups: '' },
  { name: 'system:kube-scheduler', groups: '' },
] as const;
/** See {@link KUBERNETES_USERS}. */
export type KubernetesUser = (typeof KUBERNETES_USERS)[number]['name'];

/** The files under a folder. */
export function kubernetesFiles(folder: string): KubernetesFiles {
  const keys = join(folder, 'keys');
  return {
    keys,
    certificate: join(keys, 'tls.crt'),
    certificateKey: join(keys, 'tls.key'),
    accountKey: join(keys, 'service-accounts.key'),
    tokens: join(keys, 'tokens.csv'),
    kubeconfig: user =>
      user === 'admin'
        ? join(folder, 'kubeconfig')
        : join(folder, `${user.slice('system:'.length)}.kubeconfig`),
  };
}
