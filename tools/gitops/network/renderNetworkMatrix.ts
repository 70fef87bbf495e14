import { evaluateNetwork } from './evaluateNetwork.ts';
import { renderNetworkCluster } from './NetworkCluster.ts';
import { networkMatrix } from './networkMatrix.ts';

/** The golden of {@link renderNetworkMatrix}. */
export const NETWORK_MATRIX = 'gitops/golden/network.md';

/** Renders the network matrix of all services in all environments. */
export async function renderNetworkMatrix(root: string): Promise<string> {
  return networkMatrix(await evaluateNetwork(await renderNetworkCluster(root)));
}
