import { NotFoundError } from '@backstage/errors';
import type {
  AuthenticationStrategy,
  AuthMetadata,
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import type { Cluster } from '@comptoir/plugin-live-status-node';
import { toCredential } from './toCredential';

/** Key of the strategy, the `authProvider` of its clusters. */
export const KUBECONFIG_STRATEGY = 'kubeconfig';

/** Signs in as the user of a cluster's kubeconfig. */
export class KubeconfigStrategy implements AuthenticationStrategy {
  static of(clusters: readonly Cluster[]): KubeconfigStrategy {
    return new KubeconfigStrategy(clusters);
  }

  private constructor(private readonly clusters: readonly Cluster[]) {}

  /**
   * @throws NotFoundError when the cluster has no kubeconfig in `liveStatus.clusters`
   * @throws Error when the kubeconfig is missing or not valid
   */
  async getCredential({ name }: ClusterDetails): Promise<KubernetesCredential> {
    const cluster = this.clusters.find(one => one.name === name);
    if (!cluster) {
      throw new NotFoundError(
        `The cluster ${name} has no kubeconfig. Set liveStatus.clusters[].kubeconfig, or another authProvider in kubernetes.clusterLocatorMethods.`,
      );
    }
    return toCredential(cluster.connect(), name);
  }

  validateCluster(): Error[] {
    return [];
  }

  presentAuthMetadata(): AuthMetadata {
    return {};
  }
}
