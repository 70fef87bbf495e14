import type { ClusterStatus } from '@comptoir/plugin-live-status-common';
import type {
  Cluster,
  LiveStatusService,
} from '@comptoir/plugin-live-status-node';
import type { CheckResult, DependencyDeclaration } from './Dependency';

const [INTERVAL_MS, TIMEOUT_MS] = [2_000, 1_000];

interface ClusterDependenciesOptions {
  clusters: readonly Cluster[];
  liveStatus: Pick<LiveStatusService, 'clusters'>;
}

/**
 * Declares each cluster and its Argo CD. Their states are those of the live status,
 * which is connected to them anyway.
 */
export function clusterDependencies(
  options: ClusterDependenciesOptions,
): DependencyDeclaration[] {
  return options.clusters.flatMap(cluster => {
    const declare = (
      name: string,
      kind: string,
      stateOf: (status: ClusterStatus) => CheckResult,
    ): DependencyDeclaration => ({
      name,
      kind,
      intervalMs: INTERVAL_MS,
      timeoutMs: TIMEOUT_MS,
      async check(wasUp) {
        const status = options.liveStatus
          .clusters()
          .find(one => one.name === cluster.name);
        if (!status) {
          return { state: 'unknown', reason: 'its live status is starting' };
        }
        const result = stateOf(status);
        return wasUp ? result : withExplanation(cluster, result);
      },
    });
    const { name, argocd } = cluster;
    const api = declare(`cluster ${name}`, 'kubernetes', stateOfApi);
    return argocd.url
      ? [api, declare(`Argo CD of ${name}`, 'argocd', stateOfArgocd)]
      : [api];
  });
}

/** A cluster that starts for the first time, or is left out, is not down yet. */
async function withExplanation(
  cluster: Cluster,
  result: CheckResult,
): Promise<CheckResult> {
  const explanation =
    result.state === 'down' ? await cluster.explain() : undefined;
  return explanation
    ? { state: 'unknown', reason: explanation.reason }
    : result;
}

function stateOfApi({ state, reason }: ClusterStatus): CheckResult {
  if (state === 'connected') {
    return { state: 'up' };
  }
  return {
    state: state === 'connecting' ? 'unknown' : 'down',
    reason: reason ?? `it is ${state}`,
  };
}

function stateOfArgocd({ argocd }: ClusterStatus): CheckResult {
  const { state, failingSince, reason = 'it does not respond' } = argocd;
  if (state === 'current') {
    return { state: 'up' };
  }
  return { state: failingSince ? 'down' : 'unknown', reason };
}
