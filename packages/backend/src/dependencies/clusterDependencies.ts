import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  clusterListSchema,
  type ClusterStatus,
} from '@comptoir/plugin-live-status-common';
import type { Cluster } from '@comptoir/plugin-live-status-node';
import type { CheckResult, DependencyDeclaration } from './Dependency';

const PLUGIN = 'live-status';
const [INTERVAL_MS, TIMEOUT_MS] = [2_000, 1_000];

interface ClusterDependenciesOptions {
  clusters: readonly Cluster[];
  auth: AuthService;
  discovery: DiscoveryService;
}

/**
 * Declares each cluster and its Argo CD. Their states are those of the live status
 * plugin, which is connected to them anyway.
 */
export function clusterDependencies(
  options: ClusterDependenciesOptions,
): DependencyDeclaration[] {
  const times = { intervalMs: INTERVAL_MS, timeoutMs: TIMEOUT_MS };
  return options.clusters.flatMap(cluster => {
    const statusOf = () => readStatus(cluster.name, options);
    const cause = async (wasUp: boolean, result: CheckResult) =>
      wasUp ? result : withExplanation(cluster, result);
    const api: DependencyDeclaration = {
      ...times,
      name: `cluster ${cluster.name}`,
      kind: 'kubernetes',
      check: async wasUp => cause(wasUp, stateOfCluster(await statusOf())),
    };
    const argocd: DependencyDeclaration = {
      ...times,
      name: `Argo CD of ${cluster.name}`,
      kind: 'argocd',
      check: async wasUp => cause(wasUp, stateOfArgocd(await statusOf())),
    };
    return cluster.argocd.url ? [api, argocd] : [api];
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

function stateOfCluster({ state, reason }: ClusterStatus): CheckResult {
  const states = {
    connecting: 'unknown',
    connected: 'up',
    disconnected: 'down',
  } as const;
  return { state: states[state], reason };
}

function stateOfArgocd({ argocd }: ClusterStatus): CheckResult {
  const { state, reason } = argocd;
  return state === 'current' ? { state: 'up' } : { state: 'down', reason };
}

async function readStatus(
  name: string,
  { auth, discovery }: ClusterDependenciesOptions,
): Promise<ClusterStatus> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: PLUGIN,
  });
  const address = await discovery.getBaseUrl(PLUGIN);
  const response = await fetch(`${address}/clusters`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(5 * TIMEOUT_MS),
  });
  if (!response.ok) {
    throw await ResponseError.fromResponse(response);
  }
  const { items } = clusterListSchema.parse(await response.json());
  const found = items.find(one => one.name === name);
  if (!found) {
    throw new Error(`the portal does not watch the cluster ${name}`);
  }
  return found;
}
