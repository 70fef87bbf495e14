import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  clusterStatusServiceRef,
  readClusters,
} from '@comptoir/plugin-live-status-node';
import { createRouter } from './router';
import { LiveStatus } from './services/LiveStatus';
import { readStaleAfter } from './services/readStaleAfter';

/**
 * Watches the clusters of `liveStatus.clusters` and serves the live state of their
 * applications.
 *
 * @public
 */
export const liveStatusPlugin = createBackendPlugin({
  pluginId: 'live-status',
  register(env) {
    env.registerInit({
      deps: {
        clusterStatus: clusterStatusServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const { config, httpAuth, httpRouter, lifecycle } = deps;
        const { clusterStatus, logger, signals } = deps;
        const liveStatus = LiveStatus.create({
          clusters: readClusters(config),
          staleAfterMs: readStaleAfter(config),
          signals,
          logger,
        });
        lifecycle.addShutdownHook(() => liveStatus.stop());
        httpRouter.use(createRouter({ httpAuth, liveStatus }));
        clusterStatus.provide(() => liveStatus.clusters());
        liveStatus.start();
      },
    });
  },
});
