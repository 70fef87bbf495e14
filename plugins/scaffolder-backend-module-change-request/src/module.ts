import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import {
  changeRequestsServiceRef,
  createHost,
  NOT_CONFIGURED,
} from '@comptoir/plugin-change-requests-node';
import { planService } from './actions/planService';
import { publishChangeRequest } from './actions/publishChangeRequest';
import { registerService } from './actions/registerService';

/**
 * Adds scaffolder actions that open a change request.
 *
 * @public
 */
export const changeRequestModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'change-request',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        catalog: catalogServiceRef,
        changeRequests: changeRequestsServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ actions, catalog, changeRequests, config, logger }) {
        const repository = createHost(config, logger);
        if (!repository) {
          logger.info(`Templates cannot run: ${NOT_CONFIGURED}`);
          return;
        }
        actions.addActions(
          planService({ repository, catalog }),
          registerService(repository),
          publishChangeRequest(changeRequests),
        );
      },
    });
  },
});
