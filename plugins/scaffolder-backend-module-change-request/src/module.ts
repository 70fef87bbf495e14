import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { planService } from './actions/planService';
import { publishChangeRequest } from './actions/publishChangeRequest';
import { registerService } from './actions/registerService';
import { createChangeRequests } from './createChangeRequests';

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
        auditor: coreServices.auditor,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        notifications: notificationService,
      },
      async init(deps) {
        const { actions, auditor, catalog, config, logger, notifications } =
          deps;
        const changeRequests = createChangeRequests(config, logger);
        if (!changeRequests) {
          logger.info(
            'Change requests are disabled: changeRequests.local is not set',
          );
          return;
        }
        actions.addActions(
          planService({ changeRequests, catalog }),
          registerService(changeRequests),
          publishChangeRequest({
            changeRequests,
            auditor,
            notifications,
            config,
          }),
        );
      },
    });
  },
});
