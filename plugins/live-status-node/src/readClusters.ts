import type { Config } from '@backstage/config';
import { resolve } from 'node:path';
import type { Cluster } from './Cluster';
import { clusterSettings, type ClusterSettings } from './clusterSettings';
import { connectFile } from './connectFile';
import { connectLocated } from './connectLocated';
import { locateCluster } from './locateCluster';
import { readExplanation } from './readExplanation';

/**
 * Reads `liveStatus.clusters`; empty when it is not configured.
 *
 * @throws InputError with the invalid key: a name or an environment that occurs
 * twice, or a cluster without `kubeconfig` that
 * `kubernetes.clusterLocatorMethods` does not contain
 *
 * @public
 */
export function readClusters(config: Config): Cluster[] {
  return clusterSettings(config).map((settings, index) =>
    toCluster(settings, `liveStatus.clusters[${index}]`, config),
  );
}

function toCluster(
  settings: ClusterSettings,
  key: string,
  config: Config,
): Cluster {
  const { name, environments, argocd, velero } = settings;
  const explanation = settings.explanation && resolve(settings.explanation);
  const explain = async () =>
    explanation ? readExplanation(explanation) : undefined;
  const common = { name, environments, argocd, velero, explain };
  if (settings.kubeconfig !== undefined) {
    const kubeconfig = resolve(settings.kubeconfig);
    const connect = () => connectFile(kubeconfig, `${key}.kubeconfig`);
    return { ...common, kubeconfig, connect };
  }
  const located = locateCluster(config, name, key);
  return { ...common, connect: () => connectLocated(located) };
}
