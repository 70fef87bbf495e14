import { ENVIRONMENTS } from '@comptoir/gitops/environments';
import type { ClusterStatus } from '@comptoir/plugin-live-status-common';
import { releaseFileOf } from '../branch/ReleaseFile';
import type { Snapshot } from '../branch/Snapshot';

/** Returns the environments of clusters and of release files, in the order of promotion. */
export function environmentsOf(
  clusters: readonly ClusterStatus[],
  snapshot: Snapshot | undefined,
): string[] {
  const released = [...(snapshot?.releases.keys() ?? [])].flatMap(
    path => releaseFileOf(path)?.environment ?? [],
  );
  const names = new Set([
    ...clusters.flatMap(({ environments }) => environments),
    ...released,
  ]);
  const known: readonly string[] = ENVIRONMENTS;
  return [
    ...known.filter(name => names.has(name)),
    ...[...names].filter(name => !known.includes(name)),
  ];
}
