import type { KubernetesCredential } from '@backstage/plugin-kubernetes-node';
import type { KubeConfig } from '@kubernetes/client-node';

type RequestOptions = Parameters<KubeConfig['applyToHTTPSOptions']>[0];

/**
 * Returns the token or the client certificate of the current user; runs its exec plugin.
 *
 * @param cluster - name of the cluster, for the error
 * @throws Error when the user has neither, or its exec plugin fails
 */
export async function toCredential(
  kubeConfig: KubeConfig,
  cluster: string,
): Promise<KubernetesCredential> {
  const options: RequestOptions = { headers: {} };
  await kubeConfig.applyToHTTPSOptions(options);
  const { headers, cert, key } = options;
  const authorization = Object.entries(headers ?? {}).find(
    ([name]) => name.toLowerCase() === 'authorization',
  )?.[1];
  const token = /^Bearer (\S+)$/.exec(String(authorization))?.[1];
  if (token) {
    return { type: 'bearer token', token };
  }
  if (cert && key) {
    return {
      type: 'x509 client certificate',
      cert: String(cert),
      key: String(key),
    };
  }
  throw new Error(
    `The kubeconfig of the cluster ${cluster} has neither a token nor a client certificate. Add one of them to its current user.`,
  );
}
