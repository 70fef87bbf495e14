import type { Source } from '@comptoir/plugin-live-status-common';
import type { ConnectionStatus } from './ClusterConnection';
import type { KindState } from './KindWatch';

interface WatchedKind {
  readonly resource: string;
  readonly state: KindState;
  readonly currentUntil: Date | undefined;
}

/** Returns whether a kind of a cluster is current, and otherwise why not. */
export function sourceOf(cluster: ConnectionStatus, kind: WatchedKind): Source {
  const { state, currentUntil } = kind;
  const asOf = currentUntil?.toISOString();
  if (cluster.state !== 'connected') {
    const reason =
      cluster.reason ??
      `The portal is connecting to the cluster ${cluster.name}.`;
    return { state: 'unknown', reason, asOf };
  }
  if (state.state === 'current') {
    return { state: 'current' };
  }
  const reason =
    state.state === 'unavailable'
      ? state.reason
      : `The portal is reading ${kind.resource} of the cluster ${cluster.name}.`;
  return { state: 'unknown', reason, asOf };
}

/** Returns the first unknown source; the state is current when all are. */
export function firstUnknown(...sources: Source[]): Source {
  return (
    sources.find(({ state }) => state === 'unknown') ?? { state: 'current' }
  );
}
