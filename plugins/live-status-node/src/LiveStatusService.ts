import type {
  ApplicationStatus,
  ClusterStatus,
} from '@comptoir/plugin-live-status-common';

/**
 * Receives changes of the live state, in the same tick: do little in it.
 *
 * @public
 */
export interface LiveStatusListener {
  /** Receives the name of an application whose state may have changed. */
  onApplication?(name: string): void;
  /**
   * Called when every state may have changed, also that of names without an application
   * in a cluster. A listener without it receives each known application instead.
   */
  onAll?(): void;
  /** Receives the connection of a cluster that changed. */
  onCluster?(status: ClusterStatus): void;
}

/**
 * The live state of all applications in the clusters of `liveStatus.clusters`. The
 * plugins of a backend share it, so that each cluster is watched once.
 *
 * @public
 */
export interface LiveStatusService {
  /** Returns the connection to each cluster; empty when none is configured. */
  clusters(): ClusterStatus[];
  /** Returns the names of all applications, sorted. */
  names(): string[];
  /** Returns all applications, by name. */
  applications(): ApplicationStatus[];
  /**
   * Returns the state of an application. In an environment without an application of
   * that name it is not deployed; its Argo CD application may not exist yet.
   *
   * @throws NotFoundError when no cluster is configured
   */
  application(name: string): ApplicationStatus;
  /** Returns true when a cluster has an application of this name; other programs have pods as well. */
  isKnown(name: string): boolean;
  /** Calls the listener after each change; returns a function that ends it. */
  subscribe(listener: LiveStatusListener): () => void;
}
