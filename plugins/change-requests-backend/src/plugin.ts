import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  changeRequestApprovePermission,
  changeRequestClosePermission,
  changeRequestCreatePermission,
  changeRequestMergePermission,
  changeRequestReadPermission,
} from '@comptoir/plugin-change-requests-common';
import {
  changeRequestChecksExtensionPoint,
  changeRequestResourceRef,
  changeRequestRules,
  createHost,
  type ChangeRequestCheck,
} from '@comptoir/plugin-change-requests-node';
import { createRouter } from './router';
import { Announcer } from './services/Announcer';
import { ChangeRequests } from './services/ChangeRequests';
import { People } from './services/People';
import { readApprovalRules } from './services/readApprovalRules';

/**
 * Lists, opens, approves, merges and closes change requests.
 *
 * @public
 */
export const changeRequestsPlugin = createBackendPlugin({
  pluginId: 'change-requests',
  register(env) {
    const checks: ChangeRequestCheck[] = [];
    env.registerExtensionPoint(changeRequestChecksExtensionPoint, {
      addCheck: check => void checks.push(check),
    });
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        signals: signalsServiceRef,
      },
      async init(services) {
        const { auditor, catalog, config, httpAuth, logger } = services;
        const { events, notifications, permissions, signals } = services;
        const rules = readApprovalRules(config);
        const host = createHost(config, logger);

        const registry = services.permissionsRegistry;
        registry.addPermissions([
          changeRequestReadPermission,
          changeRequestCreatePermission,
        ]);
        registry.addResourceType({
          resourceRef: changeRequestResourceRef,
          permissions: [
            changeRequestApprovePermission,
            changeRequestMergePermission,
            changeRequestClosePermission,
          ],
          rules: Object.values(changeRequestRules),
          getResources: ids =>
            Promise.all(ids.map(id => host?.get(id).catch(() => undefined))),
        });
        services.httpRouter.use(
          createRouter({
            auditor,
            httpAuth,
            permissions,
            changeRequests: new ChangeRequests({
              announcer: new Announcer({
                events,
                logger,
                notifications,
                signals,
              }),
              checks,
              host,
              people: new People(catalog),
              permissions,
              rules,
            }),
          }),
        );
      },
    });
  },
});
