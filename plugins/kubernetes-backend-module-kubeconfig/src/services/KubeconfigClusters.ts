import { ANNOTATION_KUBERNETES_AUTH_PROVIDER } from '@backstage/plugin-kubernetes-common';
import type {
  ClusterDetails,
  KubernetesClustersSupplier,
} from '@backstage/plugin-kubernetes-node';
import type { Cluster } from '@comptoir/plugin-live-status-node';
import type { Cluster as KubernetesCluster } from '@kubernetes/client-node';
import { AUTH_PROVIDER } from './KubeconfigStrategy';

interface KubeconfigClustersOptions {
  /** Clusters with a kubeconfig. */
  clusters: readonly Cluster[];
  /** Supplies the clusters of `kubernetes.clusterLocatorMethods`. */
  others: KubernetesClustersSupplier | undefined;
}

/** Lists clusters with a kubeconfig, and those of another supplier. */
export class KubeconfigClusters implements KubernetesClustersSupplier {
  static create(options: KubeconfigClustersOptions): KubeconfigClusters {
    return new KubeconfigClusters(options);
  }

  private constructor(private readonly options: KubeconfigClustersOptions) {}

  /** Leaves out a cluster whose kubeconfig is missing or not valid; it may appear later. */
  async getClusters(
    options: Parameters<KubernetesClustersSupplier['getClusters']>[0],
  ): Promise<ClusterDetails[]> {
    const { clusters, others } = this.options;
    const own = clusters.flatMap(describe);
    const found = (await others?.getClusters(options)) ?? [];
    return [
      ...own,
      ...found.filter(({ name }) => !own.some(one => one.name === name)),
    ];
  }
}

function describe(cluster: Cluster): ClusterDetails[] {
  try {
    const current = cluster.connect().getCurrentCluster();
    return current ? [toDetails(cluster.name, current)] : [];
  } catch {
    // The live status plugin reports why.
    return [];
  }
}

function toDetails(name: string, current: KubernetesCluster): ClusterDetails {
  return {
    name,
    url: current.server,
    caData: current.caData,
    caFile: current.caFile,
    skipTLSVerify: current.skipTLSVerify ?? false,
    skipMetricsLookup: true,
    authMetadata: {
      [ANNOTATION_KUBERNETES_AUTH_PROVIDER]: AUTH_PROVIDER,
    },
  };
}
