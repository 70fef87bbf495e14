import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { LocalPlaceholderProcessor } from './LocalPlaceholderProcessor';
import { parseCatalogFile } from './parseCatalogFile';
import { startWatching } from './watching/startWatching';
import { WildcardProcessor } from './WildcardProcessor';

/**
 * Adds to the catalog: processors for locations with wildcards and for placeholders in
 * local files, and a parser that names everything that is wrong in a file. Watches the
 * files with `catalog.watchFiles`.
 *
 * @public
 */
export const catalogFilesModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'files',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        model: catalogModelExtensionPoint,
        urlReader: coreServices.urlReader,
      },
      async init({ catalog, config, model, urlReader, ...services }) {
        model.setEntityDataParser(parseCatalogFile);
        catalog.addProcessor(
          new WildcardProcessor(urlReader),
          new LocalPlaceholderProcessor(),
        );
        if (config.getOptionalBoolean('catalog.watchFiles')) {
          await startWatching({ catalog, ...services });
        }
      },
    });
  },
});
