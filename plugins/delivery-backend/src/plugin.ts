import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  changeRequestsServiceRef,
  CHANGE_REQUESTS_TOPIC,
} from '@comptoir/plugin-change-requests-node';
import { deliveryPermissions } from '@comptoir/plugin-delivery-common';
import { liveStatusServiceRef } from '@comptoir/plugin-live-status-node';
import { createRouter } from './router';
import { openBranch } from './services/branch/openBranch';
import { Delivery } from './services/Delivery';
import { publishUpdates } from './services/publishUpdates';

/** Topics of GitLab's webhooks, published by Backstage's module for GitLab. */
const GITLAB_TOPICS = ['gitlab.push', 'gitlab.merge_request'];

/**
 * Serves what runs and what is released in each environment, and broadcasts each
 * change.
 *
 * @public
 */
export const deliveryPlugin = createBackendPlugin({
  pluginId: 'delivery',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        changeRequests: changeRequestsServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        live: liveStatusServiceRef,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        signals: signalsServiceRef,
      },
      async init({ config, httpAuth, httpRouter, permissions, ...services }) {
        const { events, lifecycle, permissionsRegistry } = services;
        permissionsRegistry.addPermissions(deliveryPermissions);
        const delivery = new Delivery({
          ...services,
          branch: openBranch(config),
          onUpdate: publishUpdates(services),
        });
        const { model } = delivery;
        httpRouter.use(createRouter({ httpAuth, permissions, model }));
        await events.subscribe({
          id: 'delivery',
          topics: [CHANGE_REQUESTS_TOPIC, ...GITLAB_TOPICS],
          onEvent: async () => delivery.refresh(),
        });
        lifecycle.addStartupHook(() => delivery.start());
        lifecycle.addShutdownHook(() => delivery.stop());
      },
    });
  },
});
