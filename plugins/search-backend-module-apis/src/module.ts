import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { ApiCollatorFactory } from './ApiCollatorFactory';

const SCHEDULE = 'search.collators.apis.schedule';

/** Adds {@link ApiCollatorFactory} to the search, every ten minutes unless told. */
export const apisModule = createBackendModule({
  pluginId: 'search',
  moduleId: 'apis',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        index: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, config, index, scheduler }) {
        const given = config.getOptionalConfig(SCHEDULE);
        const schedule = given
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(given)
          : {
              initialDelay: { seconds: 10 },
              frequency: { minutes: 10 },
              timeout: { minutes: 5 },
            };
        index.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new ApiCollatorFactory({ auth, catalog }),
        });
      },
    });
  },
});
