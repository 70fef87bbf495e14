import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
  type DatabaseService,
} from '@backstage/backend-plugin-api';

/**
 * Creates each plugin's database from `backend.database`. SQLite files use a
 * write-ahead log: a commit appends to one file instead of blocking the process for
 * three disk syncs. Commits survive a crash of the portal; a power failure can lose
 * the most recent ones.
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
