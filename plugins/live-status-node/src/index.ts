/**
 * Reads which clusters the portal watches, and connects to them.
 *
 * @packageDocumentation
 */
export type { Cluster } from './Cluster';
export {
  clusterStatusServiceRef,
  type ClusterStatusService,
} from './clusterStatusServiceRef';
export type { Explanation } from './readExplanation';
export { readClusters } from './readClusters';
