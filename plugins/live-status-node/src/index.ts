/**
 * Watches the configured clusters, keeps the live state of their applications, and
 * connects to them.
 *
 * @packageDocumentation
 */
export type { Cluster } from './Cluster';
export type { Explanation } from './readExplanation';
export type {
  LiveStatusListener,
  LiveStatusService,
} from './LiveStatusService';
export { liveStatusServiceRef } from './liveStatusServiceRef';
export { readClusters } from './readClusters';
