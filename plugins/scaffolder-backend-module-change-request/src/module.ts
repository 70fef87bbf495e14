import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
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
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        notifications: notificationService,
      },
      async init({ actions, auditor, config, logger, notifications }) {
        const changeRequests = createChangeRequests(config, logger);
        if (!changeRequests) {
          logger.info(
            'Change requests are disabled: changeRequests.local is not set',
          );
          return;
        }
        actions.addActions(
          planService(changeRequests),
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
