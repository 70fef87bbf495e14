import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import type { ClusterStatus } from '@comptoir/plugin-live-status-common';

/**
 * The connections to all clusters, for backend code outside the live status plugin.
 *
 * @public
 */
export interface ClusterStatusService {
  /** Sets the source of the states; the live status plugin calls it at its start. */
  provide(list: () => ClusterStatus[]): void;
  /** Returns the current states; empty until the live status plugin has started. */
  list(): ClusterStatus[];
}

/** @public */
export const clusterStatusServiceRef = createServiceRef<ClusterStatusService>({
  id: 'live-status.clusters',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {},
      factory() {
        let current: () => ClusterStatus[] = () => [];
        return {
          provide(list) {
            current = list;
          },
          list: () => current(),
        };
      },
    }),
});
