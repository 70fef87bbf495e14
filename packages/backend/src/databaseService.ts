import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
  type DatabaseService,
} from '@backstage/backend-plugin-api';

/**
 * Each plugin's database, as `backend.database` has it. SQLite's files are written
 * through a write-ahead log: a commit is a write to the end of a file, and not
 * three waits for the disk while nothing else runs. What was committed survives
 * the portal's death; a power cut may cost the last moments.
 */
export const databaseService = createServiceFactory({
  service: coreServices.database,
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
    rootLogger: coreServices.rootLogger,
  },
  async createRootContext({ config, rootLifecycle, rootLogger }) {
    return DatabaseManager.fromConfig(config, { rootLifecycle, rootLogger });
  },
  async factory({ plugin, lifecycle, logger }, manager) {
    const deps = { lifecycle, logger };
    return withWriteAheadLog(manager.forPlugin(plugin.getId(), deps));
  },
});

function withWriteAheadLog(database: DatabaseService): DatabaseService {
  return {
    ...database,
    async getClient() {
      const client = await database.getClient();
      if (client.client.config.client === 'better-sqlite3') {
        await client.raw('PRAGMA journal_mode = WAL');
        await client.raw('PRAGMA synchronous = NORMAL');
      }
      return client;
    },
  };
}
