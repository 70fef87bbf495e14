import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  CATALOG_CONFLICTS_TOPIC,
  CATALOG_ERRORS_TOPIC,
} from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  platformOperatePermission,
  READINESS_CHANNEL,
} from '@comptoir/plugin-platform-common';
import { ChangeLog } from './changes/ChangeLog';
import { readChangeSource } from './changes/readChangeSource';
import { DescriptionProblems } from './descriptions/DescriptionProblems';
import { readCatalogFile } from './descriptions/readCatalogFile';
import { readStaleMs } from './descriptions/readStaleMs';
import { createRouter } from './router';
import { readOptions } from './services/readOptions';
import { ReadinessMonitor } from './services/ReadinessMonitor';

/**
 * Polls how each component is doing; serves it, signals every change, and tells
 * what changed in the repository and what the catalog could not take in.
 */
export const platformPlugin = createBackendPlugin({
  pluginId: 'platform',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissionsRegistry,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(services) {
        const { config, httpAuth, lifecycle, logger, signals } = services;
        const monitor = ReadinessMonitor.create({
          ...readOptions(config),
          async onChange(message) {
            const { target, state, reason } = message;
            logger.info(`${target} is ${state}${reason ? `: ${reason}` : ''}`);
            await signals
              .publish({
                recipients: { type: 'broadcast' },
                channel: READINESS_CHANNEL,
                message,
              })
              .catch(error => logger.warn('Cannot signal a change', error));
          },
        });

        const changeLog = ChangeLog.create({
          source: readChangeSource(config, logger),
          logger,
        });
        const descriptions = DescriptionProblems.create({
          staleMs: readStaleMs(config),
          read: readCatalogFile(services.urlReader),
        });
        await services.events.subscribe({
          id: 'platform-descriptions',
          topics: [CATALOG_ERRORS_TOPIC, CATALOG_CONFLICTS_TOPIC],
          async onEvent({ topic, eventPayload }) {
            if (topic === CATALOG_ERRORS_TOPIC) {
              descriptions.onErrors(eventPayload);
            } else {
              descriptions.onConflict(eventPayload);
            }
          },
        });

        services.permissions.addPermissions([platformOperatePermission]);
        services.httpRouter.use(
          createRouter({ httpAuth, monitor, changeLog, descriptions }),
        );
        lifecycle.addStartupHook(() => monitor.start());
        lifecycle.addShutdownHook(() => monitor.stop());
      },
    });
  },
});
