import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { readClusters } from '@comptoir/plugin-live-status-node';
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
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        signals: signalsServiceRef,
      },
      async init({ config, httpAuth, httpRouter, lifecycle, logger, signals }) {
        const liveStatus = LiveStatus.create({
          clusters: readClusters(config),
          staleAfterMs: readStaleAfter(config),
          signals,
          logger,
        });
        lifecycle.addShutdownHook(() => liveStatus.stop());
        httpRouter.use(createRouter({ httpAuth, liveStatus }));
        liveStatus.start();
      },
    });
  },
});
