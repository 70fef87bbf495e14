import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { READINESS_CHANNEL } from '@comptoir/plugin-platform-common';
import { createRouter } from './router';
import { readOptions } from './services/readOptions';
import { ReadinessMonitor } from './services/ReadinessMonitor';

/** Polls how each component is doing; serves it, and signals every change. */
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
        signals: signalsServiceRef,
      },
      async init({ config, httpAuth, httpRouter, lifecycle, logger, signals }) {
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

        httpRouter.use(createRouter({ httpAuth, monitor }));
        lifecycle.addStartupHook(() => monitor.start());
        lifecycle.addShutdownHook(() => monitor.stop());
      },
    });
  },
});
