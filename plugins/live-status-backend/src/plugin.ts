import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { liveStatusServiceRef } from '@comptoir/plugin-live-status-node';
import { createRouter } from './router';
import { publishChanges } from './services/publishChanges';

/**
 * Serves the live state of the applications in the clusters of `liveStatus.clusters`,
 * and broadcasts each change.
 *
 * @public
 */
export const liveStatusPlugin = createBackendPlugin({
  pluginId: 'live-status',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        liveStatus: liveStatusServiceRef,
        logger: coreServices.logger,
        signals: signalsServiceRef,
      },
      async init({ httpAuth, httpRouter, lifecycle, ...services }) {
        const { liveStatus } = services;
        lifecycle.addShutdownHook(publishChanges(services));
        httpRouter.use(createRouter({ httpAuth, liveStatus }));
      },
    });
  },
});
