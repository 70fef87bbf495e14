import { KubeConfig, type User } from '@kubernetes/client-node';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedCluster } from './locateCluster';

/** Where Kubernetes mounts the token of a pod's service account. */
const POD_FILES = '/var/run/secrets/kubernetes.io/serviceaccount';

/**
 * Connects to a cluster of the Kubernetes plugin's configuration.
 *
 * @param podFiles - folder of the pod's token, which Kubernetes replaces before it expires
 * @throws Error when a file is missing
 */
export function connectLocated(
  located: LocatedCluster,
  podFiles = POD_FILES,
): KubeConfig {
  const { name, url, caData, skipTLSVerify } = located;
  const podCa = join(podFiles, 'ca.crt');
  const needsPodCa = !caData && !skipTLSVerify && existsSync(podCa);
  const caFile = located.caFile ?? (needsPodCa ? podCa : undefined);
  if (caFile !== undefined && !existsSync(caFile)) {
    throw new Error(
      `The certificate file ${caFile} does not exist. Correct caFile of the cluster ${name} in kubernetes.clusterLocatorMethods.`,
    );
  }
  const kubeConfig = new KubeConfig();
  kubeConfig.loadFromClusterAndUser(
    { name, server: url, caData, caFile, skipTLSVerify },
    userOf(located, join(podFiles, 'token')),
  );
  return kubeConfig;
}

function userOf(located: LocatedCluster, tokenFile: string): User {
  const { name, serviceAccountToken } = located;
  if (serviceAccountToken) {
    return { name, token: serviceAccountToken };
  }
  if (!existsSync(tokenFile)) {
    throw new Error(
      `There is no token for the cluster ${name}: the portal does not run in a pod with a service account (${tokenFile} does not exist). Set serviceAccountToken of the cluster in kubernetes.clusterLocatorMethods, or mount the token.`,
    );
  }
  // The client reads the file again at least each minute.
  return {
    name,
    authProvider: { name: 'tokenFile', config: { tokenFile } },
  };
}
