import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  platformOperatePermission,
  READINESS_CHANNEL,
} from '@comptoir/plugin-platform-common';
import { createRouter } from './router';
import { ChangeLog } from './services/ChangeLog';
import { readOptions } from './services/readOptions';
import { ReadinessMonitor } from './services/ReadinessMonitor';

/**
 * Polls how each component is doing; serves it, signals every change, and tells
 * what changed in the repository.
 */
export const platformPlugin = createBackendPlugin({
  pluginId: 'platform',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissionsRegistry,
        signals: signalsServiceRef,
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
          checkout: config.getOptionalString('platform.changes.checkout'),
          logger,
        });
        services.permissions.addPermissions([platformOperatePermission]);
        services.httpRouter.use(createRouter({ httpAuth, monitor, changeLog }));
        lifecycle.addStartupHook(() => monitor.start());
        lifecycle.addShutdownHook(() => monitor.stop());
      },
    });
  },
});
