import type {
  ApplicationStatus,
  ClusterStatus,
} from '@comptoir/plugin-live-status-common';

/** Environments of which it is unknown whether changes in Git reach them. */
export interface UnknownUpdates {
  /** Why it is unknown, for people. */
  reason: string;
  environments: string[];
}

/**
 * Returns the environments without current data, by reason. A cluster that was never
 * connected has no applications, so its environments come from its connection.
 */
export function unknownsOf(
  statuses: Iterable<ApplicationStatus>,
  clusters: readonly ClusterStatus[],
): UnknownUpdates[] {
  const found = new Map<string, Set<string>>();
  const add = (reason: string, names: string[]) =>
    found.set(reason, new Set([...(found.get(reason) ?? []), ...names]));
  for (const { name, state, reason, environments } of clusters) {
    if (state !== 'connected') {
      const connecting = `The portal is connecting to the cluster ${name}.`;
      add(reason ?? connecting, environments);
    }
  }
  for (const { environments } of statuses) {
    for (const { environment, delivery } of environments) {
      if (delivery.source.state === 'unknown') {
        const { reason = 'There is no current data' } = delivery.source;
        add(reason, [environment]);
      }
    }
  }
  return [...found].map(([reason, names]) => ({
    reason,
    environments: [...names],
  }));
}
