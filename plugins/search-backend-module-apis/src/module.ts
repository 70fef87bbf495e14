import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  searchEngineRegistryExtensionPoint,
  searchIndexRegistryExtensionPoint,
} from '@backstage/plugin-search-backend-node/alpha';
import { ApiCollatorFactory } from './ApiCollatorFactory';
import { LocalSearchEngine } from './engine/LocalSearchEngine';
import { isInMemory } from './isInMemory';

const SCHEDULE = 'search.collators.apis.schedule';

/**
 * Indexes the operations of every API, every ten minutes by default. Without
 * PostgreSQL, also installs the in-memory engine.
 */
export const apisModule = createBackendModule({
  pluginId: 'search',
  moduleId: 'apis',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        engines: searchEngineRegistryExtensionPoint,
        index: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, config, engines, index, logger, scheduler }) {
        if (isInMemory(config)) {
          engines.setSearchEngine(LocalSearchEngine.create({ logger }));
        }

        const configured = config.getOptionalConfig(SCHEDULE);
        const schedule = configured
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(configured)
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
