import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  readinessOperatePermission,
  READINESS_CHANNEL,
} from '@comptoir/plugin-readiness-common';
import { createRouter } from './router';
import { ReadinessMonitor } from './services/ReadinessMonitor';
import { readOptions } from './services/readOptions';

/**
 * Polls the readiness of processes, serves it and broadcasts every change.
 *
 * @public
 */
export const readinessPlugin = createBackendPlugin({
  pluginId: 'readiness',
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
        const runFile = config.getOptionalString('readiness.run');
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

        services.permissions.addPermissions([readinessOperatePermission]);
        services.httpRouter.use(createRouter({ httpAuth, monitor, runFile }));
        lifecycle.addStartupHook(() => monitor.start());
        lifecycle.addShutdownHook(() => monitor.stop());
      },
    });
  },
});
