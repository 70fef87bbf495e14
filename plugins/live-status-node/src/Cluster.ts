import type { KubeConfig } from '@kubernetes/client-node';
import type { Explanation } from './readExplanation';

/**
 * A cluster of `liveStatus.clusters`.
 *
 * @public
 */
export interface Cluster {
  /** Unique name. */
  readonly name: string;
  /** Environments that run there, in the order of promotion. */
  readonly environments: readonly string[];
  /** Absolute path of its kubeconfig; undefined when the Kubernetes plugin's configuration describes it. */
  readonly kubeconfig?: string;
  readonly argocd: {
    /** Address of Argo CD, without a slash at its end. */
    readonly url?: string;
    /** Namespace of its applications. */
    readonly namespace: string;
  };
  readonly velero: {
    /** Namespace of its backups. */
    readonly namespace: string;
  };
  /**
   * Returns address and credentials. Reads files at each call, because they may
   * appear or change.
   *
   * @throws Error that says which file is missing or not valid, and what to do
   */
  connect(): KubeConfig;
  /** Returns why the cluster is not connected, from its file; undefined when there is none. */
  explain(): Promise<Explanation | undefined>;
}
