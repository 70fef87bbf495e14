import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { resolve } from 'node:path';

const KEY = 'kubernetes.clusterLocatorMethods';

/** A cluster of `kubernetes.clusterLocatorMethods`, type `config`. */
export interface LocatedCluster {
  name: string;
  url: string;
  /** Certificates of authorities, base64 of PEM. */
  caData?: string;
  /** Absolute path of a PEM file. */
  caFile?: string;
  skipTLSVerify: boolean;
  /** Without it, the token of the pod's service account is used. */
  serviceAccountToken?: string;
}

/**
 * Finds a cluster of the Kubernetes plugin's configuration.
 *
 * @param key - configuration key of the cluster that refers to it, for the error
 * @throws InputError when it does not exist or signs in differently than by a service account
 */
export function locateCluster(
  config: Config,
  name: string,
  key: string,
): LocatedCluster {
  const clusters = (config.getOptionalConfigArray(KEY) ?? [])
    .filter(method => method.getString('type') === 'config')
    .flatMap(method => method.getOptionalConfigArray('clusters') ?? []);
  const found = clusters.find(one => one.getString('name') === name);
  if (!found) {
    const known = clusters.map(one => one.getString('name')).join(', ');
    throw new InputError(
      `${key}.name: ${KEY} (type config) has no cluster ${name} (it has: ${known || 'none'}); add it there, or set ${key}.kubeconfig`,
    );
  }
  const provider =
    found.getOptionalString('authProvider') ??
    found
      .getOptionalConfig('authMetadata')
      ?.getOptionalString('kubernetes.io/auth-provider');
  if (provider !== 'serviceAccount') {
    throw new InputError(
      `${key}.name: the cluster ${name} of ${KEY} has the authProvider ${provider}, but the portal watches with a service account; set serviceAccount there, or set ${key}.kubeconfig`,
    );
  }
  const caFile = found.getOptionalString('caFile');
  return {
    name,
    url: found.getString('url'),
    caData: found.getOptionalString('caData'),
    caFile: caFile === undefined ? undefined : resolve(caFile),
    skipTLSVerify: found.getOptionalBoolean('skipTLSVerify') ?? false,
    serviceAccountToken: found.getOptionalString('serviceAccountToken'),
  };
}
