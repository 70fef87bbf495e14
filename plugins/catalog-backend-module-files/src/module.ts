import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { LocalPlaceholderProcessor } from './LocalPlaceholderProcessor';
import { parseCatalogFile } from './parseCatalogFile';
import { WildcardProcessor } from './WildcardProcessor';

/**
 * Adds to the catalog: processors for locations with wildcards and for placeholders in
 * local files, and a parser that names everything that is wrong in a file.
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
        model: catalogModelExtensionPoint,
        urlReader: coreServices.urlReader,
      },
      async init({ catalog, model, urlReader }) {
        model.setEntityDataParser(parseCatalogFile);
        catalog.addProcessor(
          new WildcardProcessor(urlReader),
          new LocalPlaceholderProcessor(),
        );
      },
    });
  },
});
