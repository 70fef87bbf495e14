/** Why the portal is not connected to the platform's cluster: the content of `var/run/cluster.json`. */
export interface ClusterExplanation {
  /** A clause without a full stop. */
  reason: string;
  /** A clause without a full stop: a command, a setting, or what to wait for. */
  remedy: string;
}
