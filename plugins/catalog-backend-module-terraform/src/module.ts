import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { OutputStore } from './OutputStore';
import { readEnvironments } from './readEnvironments';
import { TerraformProvider } from './TerraformProvider';

const SCHEDULE = 'catalog.providers.terraform.schedule';
const DEFAULT_SCHEDULE = {
  frequency: { minutes: 10 },
  timeout: { minutes: 1 },
};

/**
 * Adds to the catalog the resources that Terraform created, as configured in
 * `catalog.providers.terraform`; nothing without it.
 *
 * @public
 */
export const catalogTerraformModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'terraform',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        reader: coreServices.urlReader,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, database, logger, reader, scheduler }) {
        const environments = readEnvironments(config);
        if (environments.length === 0) {
          return;
        }
        const schedule = config.getOptionalConfig(SCHEDULE);
        catalog.addEntityProvider(
          new TerraformProvider({
            environments,
            store: await OutputStore.create(database),
            reader,
            runner: scheduler.createScheduledTaskRunner(
              schedule
                ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
                : DEFAULT_SCHEDULE,
            ),
            logger,
          }),
        );
      },
    });
  },
});
