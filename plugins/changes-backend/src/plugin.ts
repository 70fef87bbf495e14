import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { createRouter } from './router';
import { ChangeLog } from './services/ChangeLog';
import { readChangeSource } from './services/readChangeSource';

/**
 * Serves recent commits of a checkout or of a GitLab project.
 *
 * @public
 */
export const changesPlugin = createBackendPlugin({
  pluginId: 'changes',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
      },
      async init({ catalog, config, httpAuth, httpRouter, logger }) {
        const source = readChangeSource(config, logger);
        const changeLog = ChangeLog.create({ source, logger });
        httpRouter.use(createRouter({ httpAuth, catalog, changeLog }));
      },
    });
  },
});
