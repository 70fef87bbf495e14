import { createBackendModule } from '@backstage/backend-plugin-api';
import type { Check } from '@comptoir/plugin-change-requests-common';
import { changeRequestChecksExtensionPoint } from '@comptoir/plugin-change-requests-node';

/** Returns a module with the check `Freeze`, whose finding or failure a test sets. */
export const createCheck = (find: () => Check | Error | undefined) =>
  createBackendModule({
    pluginId: 'change-requests',
    moduleId: 'freeze',
    register(env) {
      env.registerInit({
        deps: { checks: changeRequestChecksExtensionPoint },
        async init({ checks }) {
          checks.addCheck({
            name: 'Freeze',
            async examine() {
              const found = find();
              if (found instanceof Error) {
                throw found;
              }
              return found;
            },
          });
        },
      });
    },
  });
