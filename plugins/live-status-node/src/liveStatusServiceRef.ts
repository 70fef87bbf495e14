import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { LiveStatus } from './LiveStatus';
import type { LiveStatusService } from './LiveStatusService';
import { readClusters } from './readClusters';
import { readStaleAfter } from './readStaleAfter';

/**
 * The live state of the clusters of `liveStatus.clusters`, which is watched from the
 * first use until the backend stops.
 *
 * @public
 */
export const liveStatusServiceRef = createServiceRef<LiveStatusService>({
  id: 'live-status',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.rootLogger,
      },
      factory({ config, lifecycle, logger }) {
        const liveStatus = LiveStatus.create({
          clusters: readClusters(config),
          staleAfterMs: readStaleAfter(config),
          logger: logger.child({ service: 'live-status' }),
        });
        lifecycle.addShutdownHook(() => liveStatus.stop());
        liveStatus.start();
        return liveStatus;
      },
    }),
});
