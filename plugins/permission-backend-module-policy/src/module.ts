import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { ComptoirPolicy } from './ComptoirPolicy';

/**
 * Installs the permission policy of the portal.
 *
 * @public
 */
export const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'comptoir-policy',
  register(env) {
    env.registerInit({
      deps: {
        policy: policyExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init({ policy, userInfo }) {
        policy.setPolicy(new ComptoirPolicy(userInfo));
      },
    });
  },
});
