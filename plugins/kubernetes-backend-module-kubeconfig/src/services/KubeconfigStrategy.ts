import type { KubernetesRequestAuth } from '@backstage/plugin-kubernetes-common';
import type {
  AuthenticationStrategy,
  AuthMetadata,
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import type { Cluster } from '@comptoir/plugin-live-status-node';
import { toCredential } from './toCredential';

/**
 * The `authProvider` of clusters with a kubeconfig. It is the stock one of service
 * accounts: the Kubernetes tab refuses clusters of a provider that it does not know.
 */
export const AUTH_PROVIDER = 'serviceAccount';

interface KubeconfigStrategyOptions {
  /** Clusters with a kubeconfig. */
  clusters: readonly Cluster[];
  /** Signs in to the other clusters. */
  others: AuthenticationStrategy;
}

/** Signs in as the user of a cluster's kubeconfig; to other clusters by another strategy. */
export class KubeconfigStrategy implements AuthenticationStrategy {
  static create(options: KubeconfigStrategyOptions): KubeconfigStrategy {
    return new KubeconfigStrategy(options);
  }

  private constructor(private readonly options: KubeconfigStrategyOptions) {}

  /** @throws Error when the kubeconfig is missing or not valid */
  async getCredential(
    details: ClusterDetails,
    auth: KubernetesRequestAuth,
  ): Promise<KubernetesCredential> {
    const { clusters, others } = this.options;
    const cluster = clusters.find(({ name }) => name === details.name);
    return cluster
      ? toCredential(cluster.connect(), details.name)
      : others.getCredential(details, auth);
  }

  validateCluster(authMetadata: AuthMetadata): Error[] {
    return this.options.others.validateCluster(authMetadata);
  }

  presentAuthMetadata(authMetadata: AuthMetadata): AuthMetadata {
    return this.options.others.presentAuthMetadata(authMetadata);
  }
}
