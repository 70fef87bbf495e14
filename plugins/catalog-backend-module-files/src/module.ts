import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { LocalDefinitionProcessor } from './LocalDefinitionProcessor';
import { WildcardProcessor } from './WildcardProcessor';

/**
 * Adds processors to the catalog: for locations with wildcards, and for API
 * definitions in local files.
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
        urlReader: coreServices.urlReader,
      },
      async init({ catalog, urlReader }) {
        catalog.addProcessor(
          new WildcardProcessor(urlReader),
          new LocalDefinitionProcessor(),
        );
      },
    });
  },
});
