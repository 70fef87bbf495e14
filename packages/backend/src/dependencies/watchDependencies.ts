import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  liveStatusServiceRef,
  readClusters,
} from '@comptoir/plugin-live-status-node';
import { catalogDependencies } from './catalogDependencies';
import { clusterDependencies } from './clusterDependencies';
import { databaseDependency } from './databaseDependency';
import type { Dependencies } from './Dependencies';

/**
 * Observes what the portal depends on. It is a module of the catalog, whose database
 * and sources it checks.
 */
export const watchDependencies = (dependencies: Dependencies) =>
  createBackendModule({
    pluginId: 'catalog',
    moduleId: 'dependencies',
    register(env) {
      env.registerInit({
        deps: {
          config: coreServices.rootConfig,
          database: coreServices.database,
          lifecycle: coreServices.rootLifecycle,
          liveStatus: liveStatusServiceRef,
        },
        async init({ config, database, lifecycle, liveStatus }) {
          const client = config.getString('backend.database.client');
          const clusters = readClusters(config);
          dependencies.observe([
            databaseDependency(database, client),
            ...catalogDependencies(config),
            ...clusterDependencies({ clusters, liveStatus }),
          ]);
          lifecycle.addBeforeShutdownHook(() => dependencies.stop());
        },
      });
    },
  });
